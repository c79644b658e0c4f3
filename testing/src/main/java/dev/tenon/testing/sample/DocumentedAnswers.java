package dev.tenon.testing.sample;

import dev.tenon.testing.check.Delimiters;
import dev.tenon.testing.check.MediaType;
import dev.tenon.testing.contract.Contract;
import dev.tenon.testing.contract.Operation;
import dev.tenon.testing.contract.Shapes;
import dev.tenon.testing.contract.Value;
import dev.tenon.testing.wire.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes the answers that a contract documents. */
public final class DocumentedAnswers {
    /** These say how a message is sent, or are taken from {@code content} (OpenAPI 3.1 §4.8.17). */
    private static final Set<String> OF_THE_MESSAGE =
            Set.of("content-type", "content-length", "transfer-encoding", "connection", "content-encoding");

    private static final int USUAL_SUCCESS = 200;

    private final JsonMapper json = JsonMapper.shared();
    private final Contract contract;
    private final Samples samples;

    /**
     * Prepares the answers.
     *
     * @param contract the contract for answers
     */
    public DocumentedAnswers(Contract contract) {
        this.contract = contract;
        samples = new Samples(contract.schemas());
    }

    /**
     * The status that an operation answers unless it is told another one.
     *
     * @param operation an operation
     * @return the first documented success; 200 if there is only a range or {@code default}; else the first documented status
     */
    public static int usualStatus(Operation operation) {
        Set<String> keys = operation.responses().keySet();
        return keys.stream()
                .filter(key -> key.matches("2[0-9][0-9]"))
                .findFirst()
                .or(() -> keys.stream()
                        .filter(key -> key.matches("2[Xx]{2}|default"))
                        .map(key -> "200")
                        .findFirst())
                .or(() -> keys.stream()
                        .filter(key -> key.matches("[3-5][0-9][0-9]"))
                        .findFirst())
                .map(Integer::parseInt)
                .orElse(USUAL_SUCCESS);
    }

    /**
     * The documented answer of a status.
     *
     * @param operation the operation, also as it was read for requests
     * @param status a status
     * @param accept the media ranges that are accepted; empty if all are
     * @return the example and the header fields of the response; an empty answer if there is no such response
     */
    public Delivery answer(Operation operation, int status, List<String> accept) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        Optional<Value> response = operation.response(status).map(contract::again);
        List<MediaType> accepted = accept.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .flatMap(range -> MediaType.parse(range.strip()).stream())
                .toList();
        Optional<Map.Entry<String, Value>> media = response.flatMap(found -> media(found, accepted))
                .map(found -> Map.entry(concrete(found.getKey(), accepted), found.getValue()));
        media.ifPresent(found -> headers.add(Map.entry("Content-Type", found.getKey())));
        byte[] body =
                media.flatMap(found -> body(found.getKey(), found.getValue())).orElse(new byte[0]);
        response.flatMap(found -> found.get("headers"))
                .ifPresent(all -> all.members().forEach((name, header) -> {
                    if (!OF_THE_MESSAGE.contains(name.toLowerCase(Locale.ROOT))) {
                        headers.add(Map.entry(name, text(header.followed())));
                    }
                }));
        return new Delivery(status, headers, body, Duration.ZERO, Delivery.Ending.WHOLE);
    }

    private static Optional<Map.Entry<String, Value>> media(Value response, List<MediaType> ranges) {
        List<Map.Entry<String, Value>> all =
                response.get("content").map(Value::members).orElse(Map.of()).entrySet().stream()
                        .map(entry -> Map.entry(entry.getKey(), entry.getValue().followed()))
                        .toList();
        return all.stream()
                .filter(entry -> MediaType.parse(entry.getKey()).stream()
                        .anyMatch(type ->
                                ranges.stream().anyMatch(range -> range.includes(type) || type.includes(range))))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Of a range, the first type in it that is asked for, or else some type. */
    private static String concrete(String range, List<MediaType> accepted) {
        Optional<MediaType> asked = MediaType.parse(range)
                .filter(MediaType::isRange)
                .flatMap(documented -> accepted.stream()
                        .filter(type -> !type.isRange() && documented.includes(type))
                        .findFirst());
        return asked.isPresent() ? asked.get().toString() : someType(range);
    }

    private static String someType(String range) {
        return range.replace("*/*", "application/octet-stream").replace("/*", "/plain");
    }

    private Optional<byte[]> body(String range, Value media) {
        Optional<MediaType> type = MediaType.parse(range);
        boolean isJson = type.filter(MediaType::isJson).isPresent();
        return samples.of(media)
                .map(value -> isJson
                        ? json(value, media)
                        : type.filter(found -> found.isEvents() || !Shapes.isWholeText(media))
                                .flatMap(found -> Sequences.of(found, value, Shapes.describesEvents(media)))
                                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                                .orElseGet(() -> raw(value)));
    }

    private byte[] json(JsonNode value, Value media) {
        return json.writeValueAsBytes(value.isString() ? written(value, media) : value);
    }

    /** Authors write JSON examples as text, too. */
    private JsonNode written(JsonNode text, Value media) {
        boolean isText = media.get("schema")
                .map(schema -> schema.node().path("type").toString().contains("string"))
                .orElse(false);
        try {
            return isText ? text : json.readTree(text.asString());
        } catch (JacksonException e) {
            return text;
        }
    }

    private static byte[] raw(JsonNode value) {
        return (value.isString() ? value.asString() : value.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** The text of a header in the style {@code simple}, or in one that Swagger 2.0 has for arrays. */
    private String text(Value header) {
        JsonNode value = samples.of(header).orElse(json.nullNode());
        boolean explode = header.flag("explode", false);
        String text = value.isObject()
                ? value.properties().stream()
                        .map(each -> each.getKey()
                                + (explode ? "=" : ",")
                                + each.getValue().asString(""))
                        .collect(Collectors.joining(","))
                : value.isArray()
                        ? value.valueStream()
                                .map(each -> each.asString(""))
                                .collect(Collectors.joining(Delimiters.ofField(header.text("style", "simple"))))
                        : value.asString("");
        return text.replaceAll("[^\t -~]", "?");
    }
}
