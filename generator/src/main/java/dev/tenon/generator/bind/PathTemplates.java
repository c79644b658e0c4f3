package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits path templates (OpenAPI 3.0.3 §4.7.8.2) into text and variables. */
final class PathTemplates {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]+)}");
    /** The characters of RFC 3986 {@code pchar}, the slash, and the sign of what is encoded already. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/%";

    private PathTemplates() {}

    /** The pieces of the path; a query after it and a fragment are no part of it. */
    static List<OperationMethod.PathPiece> split(String written) {
        String template = written.replaceFirst("[?#].*$", "");
        List<OperationMethod.PathPiece> pieces = new ArrayList<>();
        Matcher matcher = VARIABLE.matcher(template);
        int from = 0;
        while (matcher.find()) {
            addText(template.substring(from, matcher.start()), pieces);
            pieces.add(new OperationMethod.PathPiece.Variable(matcher.group(1)));
            from = matcher.end();
        }
        addText(template.substring(from), pieces);
        return pieces;
    }

    /** The parameters of a query that stands in the path, for example {@code beta=true} of {@code /items?beta=true}. */
    static List<OperationMethod.ConstantParameter> query(String written) {
        String template = written.replaceFirst("#.*$", "");
        int mark = template.indexOf('?');
        if (mark < 0) {
            return List.of();
        }
        List<OperationMethod.ConstantParameter> parameters = new ArrayList<>();
        for (String pair : template.substring(mark + 1).split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                parameters.add(new OperationMethod.ConstantParameter(
                        equals < 0 ? pair : pair.substring(0, equals),
                        Parameter.In.QUERY,
                        equals < 0 ? "" : pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static void addText(String text, List<OperationMethod.PathPiece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new OperationMethod.PathPiece.Text(encode(text)));
        }
    }

    /** A contract may write characters into a path that no URI has; they are percent-encoded (RFC 3986 §2.1). */
    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }
}
