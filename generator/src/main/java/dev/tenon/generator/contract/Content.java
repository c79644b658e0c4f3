package dev.tenon.generator.contract;

import java.util.Optional;

/**
 * A body in one media type.
 *
 * @param mediaType the media type or range, lower case, for example {@code application/json}
 * @param schema the body's type, or empty if the contract says nothing
 * @param item whether the schema is that of one of several values that come one after the other, whatever it looks like
 */
public record Content(String mediaType, Optional<SchemaUse> schema, boolean item) {
    /**
     * A body of which the schema describes the whole, unless the media type says otherwise.
     *
     * @param mediaType the media type or range
     * @param schema the body's type, or empty if the contract says nothing
     */
    public Content(String mediaType, Optional<SchemaUse> schema) {
        this(mediaType, schema, false);
    }

    /**
     * Whether the body is JSON.
     *
     * @return true for {@code application/json}, {@code text/json} and {@code +json} types, with any parameters
     */
    public boolean isJson() {
        return isJson(mediaType);
    }

    /**
     * Whether a media type is JSON.
     *
     * @param mediaType a media type
     * @return as of a body of this type
     */
    public static boolean isJson(String mediaType) {
        String essence = essence(mediaType);
        return essence.equals("application/json") || essence.equals("text/json") || essence.endsWith("+json");
    }

    /**
     * The media type without parameters.
     *
     * @return for example {@code text/plain}
     */
    public String essence() {
        return essence(mediaType);
    }

    /**
     * A media type without parameters.
     *
     * @param mediaType for example {@code text/plain;charset=utf-8}
     * @return for example {@code text/plain}
     */
    public static String essence(String mediaType) {
        return mediaType.split(";", 2)[0].strip();
    }
}
