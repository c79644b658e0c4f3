package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Content;
import dev.tenon.generator.naming.JavaNames;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What documented media types are called in names. */
final class MediaTypeNames {
    private MediaTypeNames() {}

    /** What a media type, without parameters, is called in names: after its subtype, a range after its type. */
    static String word(String essence) {
        int slash = essence.indexOf('/');
        String subtype = essence.substring(slash + 1);
        if (subtype.equals("*")) {
            return JavaNames.type(List.of(essence.substring(0, slash)));
        }
        return JavaNames.type(List.of(subtype.startsWith("x-") ? subtype.substring(2) : subtype));
    }

    /**
     * A name that no other media type of the same body has: the usual one, or the first of those that say more.
     *
     * @param usual the name that it has alone
     * @param mediaType the media type with its parameters
     * @param isTaken whether another one has a name
     * @return for example {@code Protobuf}, {@code ProtobufStreamWatch} with a parameter, {@code TextXml} beside {@code Xml}
     */
    static String free(String usual, String mediaType, Predicate<String> isTaken) {
        String parameters = mediaType.substring(Content.essence(mediaType).length());
        return Stream.of(
                        usual,
                        parameters.isBlank() ? usual : usual + JavaNames.type(List.of(parameters)),
                        JavaNames.type(List.of(mediaType)),
                        JavaNames.distinctType(List.of(mediaType)))
                .filter(Predicate.not(isTaken))
                .findFirst()
                .orElseThrow();
    }
}
