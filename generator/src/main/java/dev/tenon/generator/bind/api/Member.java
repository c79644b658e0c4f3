package dev.tenon.generator.bind.api;

import dev.tenon.generator.contract.Direction;
import dev.tenon.generator.source.Node;
import java.util.Optional;

/**
 * A property of a generated class.
 *
 * @param wireName its name in JSON
 * @param name its name in Java: of the field, the accessor and the setter
 * @param type the type of a value that is not null
 * @param presence whether it may be left out or null
 * @param docs what the contract says of it
 * @param direction who sets it
 * @param secret whether its value must not be printed
 * @param preset what a builder starts with, since the property can have no other value; empty for most
 * @param fallback what holds where the property is absent, if the contract says so
 */
public record Member(
        String wireName,
        String name,
        JavaType type,
        Presence presence,
        Docs docs,
        Direction direction,
        boolean secret,
        Optional<Preset> preset,
        Optional<Fallback> fallback) {
    /**
     * The only value of a property that is there.
     *
     * @param value the value
     * @param decides whether a discriminator or a choice between constants tells the class apart from others by it
     */
    public record Preset(Node value, boolean decides) {}

    /**
     * The same member with other documentation.
     *
     * @param other what is said of it
     * @return the member
     */
    public Member with(Docs other) {
        return new Member(wireName, name, type, presence, other, direction, secret, preset, fallback);
    }
}
