package dev.tenon.generator.bind;

import dev.tenon.generator.bind.api.OperationMethod;
import dev.tenon.generator.bind.api.ParameterForm;
import dev.tenon.generator.contract.Parameter;
import dev.tenon.generator.contract.PathTemplate;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits path templates into text that is sent as it is, and variables. */
final class PathTemplates {
    /** The characters of RFC 3986 {@code pchar}, and the slash. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/";

    /** What is encoded already. */
    private static final Pattern ENCODED = Pattern.compile("%[0-9A-Fa-f]{2}");

    private PathTemplates() {}

    /** The pieces of the path itself. */
    static List<OperationMethod.PathPiece> split(PathTemplate template) {
        String path = template.path();
        List<OperationMethod.PathPiece> pieces = new ArrayList<>();
        Matcher variable = PathTemplate.variables(path);
        int from = 0;
        while (variable.find()) {
            addText(path.substring(from, variable.start()), pieces);
            pieces.add(new OperationMethod.PathPiece.Variable(variable.group(1)));
            from = variable.end();
        }
        addText(path.substring(from), pieces);
        return pieces;
    }

    /** The parameters of a query that stands in the path, for example {@code beta=true} of {@code /items?beta=true}. */
    static List<OperationMethod.ConstantParameter> query(PathTemplate template) {
        List<OperationMethod.ConstantParameter> parameters = new ArrayList<>();
        for (String pair : template.query()) {
            int equals = pair.indexOf('=');
            parameters.add(new OperationMethod.ConstantParameter(
                    decoded(equals < 0 ? pair : pair.substring(0, equals)),
                    Parameter.In.QUERY,
                    new ParameterForm.Text(),
                    equals < 0 ? "" : decoded(pair.substring(equals + 1))));
        }
        return parameters;
    }

    /** What is percent-encoded already, as the client encodes each value; a plus sign is one. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }

    private static void addText(String text, List<OperationMethod.PathPiece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new OperationMethod.PathPiece.Text(encode(text)));
        }
    }

    /** A contract may write characters into a path that no URI has; they are percent-encoded (RFC 3986 §2.1). */
    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        Matcher before = ENCODED.matcher(text);
        int from = 0;
        while (before.find()) {
            encodeAll(text.substring(from, before.start()), encoded);
            encoded.append(before.group());
            from = before.end();
        }
        encodeAll(text.substring(from), encoded);
        return encoded.toString();
    }

    private static void encodeAll(String text, StringBuilder encoded) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
    }
}
