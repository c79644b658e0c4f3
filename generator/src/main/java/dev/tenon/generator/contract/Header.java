package dev.tenon.generator.contract;

import dev.tenon.generator.source.Location;
import java.util.Optional;

/**
 * A documented header field of a response, or of a part of a request.
 *
 * @param name its name as the contract writes it; compared without case
 * @param location where it stands
 * @param schema its type
 * @param explode whether an object is written with names and values joined by an equals sign
 * @param json whether the value is JSON, since the contract describes it by a media type
 * @param required whether the service always sends it
 * @param description what the contract says of it, in CommonMark
 */
public record Header(
        String name,
        Location location,
        SchemaUse schema,
        boolean explode,
        boolean json,
        boolean required,
        Optional<String> description) {}
