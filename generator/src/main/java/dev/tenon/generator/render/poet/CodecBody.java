package dev.tenon.generator.render.poet;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import java.util.List;

/** What differs between the codecs of the kinds of models. */
interface CodecBody {
    /** Constants besides the instance. */
    List<FieldSpec> constants();

    /** The statements that read from the parameter {@code reader} and return. */
    CodeBlock read();

    /** The statements that write the parameter {@code value} to the parameter {@code writer}. */
    CodeBlock write();

    /** Methods that {@link #read} and {@link #write} call. */
    default List<MethodSpec> methods() {
        return List.of();
    }
}
