package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The class of an operation's optional parameters.
 *
 * @param name the class
 * @param members the parameters in the contract's order
 */
public record OptionsClass(ClassName name, List<Member> members) {
    /** Copies the list. */
    public OptionsClass {
        members = List.copyOf(members);
    }
}
