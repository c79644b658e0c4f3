package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import dev.tenon.generator.source.Node;
import java.util.Optional;

/**
 * A parameter of an operation (OpenAPI 3.0.3 §4.7.12).
 *
 * @param name its name on the wire
 * @param in where it travels
 * @param location where it stands
 * @param schema its type
 * @param required whether it must be sent
 * @param serialization how a value becomes text
 * @param allowEmptyValue whether the service takes the parameter without a value
 * @param defaultValue what the service takes where the parameter is absent
 * @param description what the contract says of it, in CommonMark
 * @param deprecated whether the contract marks it so
 */
public record Parameter(
        String name,
        In in,
        Location location,
        SchemaUse schema,
        boolean required,
        Serialization serialization,
        boolean allowEmptyValue,
        Optional<Node> defaultValue,
        Optional<String> description,
        boolean deprecated) {
    /**
     * The same value in the query.
     *
     * @param sentAs its name there
     * @return the parameter; what only paths can write is written with commas
     */
    public Parameter inQuery(String sentAs) {
        boolean ofPath = in == In.PATH && serialization instanceof Serialization.Styled;
        Serialization written = ofPath
                ? new Serialization.Styled(Style.FORM, false, ((Serialization.Styled) serialization).allowReserved())
                : serialization;
        return new Parameter(
                sentAs,
                In.QUERY,
                location,
                schema,
                required,
                written,
                allowEmptyValue,
                defaultValue,
                description,
                deprecated);
    }

    /** Where a parameter travels. */
    public enum In {
        /** In a segment of the path. */
        PATH,
        /** In the query. */
        QUERY,
        /** In a header field. */
        HEADER,
        /** In the {@code Cookie} header field. */
        COOKIE
    }
}
