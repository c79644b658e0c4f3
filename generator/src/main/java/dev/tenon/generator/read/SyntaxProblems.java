package dev.tenon.generator.read;

import dev.tenon.generator.source.Position;
import java.util.List;
import java.util.Locale;

/** Says in words for authors of contracts what the parsers of JSON and YAML say in words for authors of parsers. */
final class SyntaxProblems {
    /** What a parser says, in part and in lower case, what that means, and the way out. */
    private record Wording(String part, String message, String hint) {}

    private static final List<Wording> JSON = List.of(
            new Wording(
                    "unexpected end-of-input",
                    "the text ends before the document does",
                    "add the closing brackets and quotes that are missing"),
            new Wording(
                    "nesting depth", "the values are nested deeper than 256 levels", "name inner schemas and use $ref"),
            new Wording(
                    "expecting double-quote to start field name",
                    "a key in double quotes is expected here",
                    "remove the comma before a closing '}', and put keys in double quotes"),
            new Wording(
                    "expecting comma to separate",
                    "a comma or a closing bracket is expected here",
                    "add the comma behind the value before this one"),
            new Wording(
                    "unrecognized character escape",
                    "no character is written as a backslash and this one",
                    "write a backslash as two, as in \"\\\\d\""),
            new Wording(
                    "unrecognized token",
                    "a text has no quotes here",
                    "put it in double quotes; the name of a contract in YAML ends with .yaml"),
            new Wording(
                    "('/' (code 47))", "a comment is no JSON", "remove the comment, or write the contract as YAML"));

    private static final List<Wording> YAML = List.of(
            new Wording(
                    "'\\t(tab)'",
                    "a tab stands where YAML allows spaces only",
                    "indent with spaces; put a text that begins with a tab in quotes"),
            new Wording(
                    "mapping values are not allowed here",
                    "a ':' is not allowed here",
                    "put a text that contains ': ' in quotes, or correct the indentation"),
            new Wording(
                    "could not find expected ':'",
                    "a ':' is expected here",
                    "write ': ' between key and value, or correct the indentation of this text"),
            new Wording(
                    "unexpected end of stream",
                    "the text ends inside quotes that were opened here",
                    "add the closing quote"),
            new Wording(
                    "unknown escape character",
                    "in double quotes no character is written as a backslash and this one",
                    "put the text in single quotes, in which a backslash stands for itself"),
            new Wording(
                    "expected a single document",
                    "another document begins here, but a contract is one document",
                    "put each document into a file of its own"),
            new Wording(
                    "another document",
                    "another document begins here, but a contract is one document",
                    "put each document into a file of its own"),
            new Wording(
                    "undefined alias",
                    "this alias names no anchor that stands before it",
                    "define the anchor with '&', or put a text that begins with '*' in quotes"),
            new Wording(
                    "expected <block end>",
                    "the indentation does not fit the lines above",
                    "indent the keys of one mapping, and the items of one list, equally"),
            new Wording(
                    "expected ',' or",
                    "a comma or a closing bracket is expected here",
                    "add what is missing, or put a text that contains brackets in quotes"),
            new Wording(
                    "that cannot start any token",
                    "an unquoted text cannot begin with this character",
                    "put the text in quotes"),
            new Wording(
                    "nesting depth", "the values are nested deeper than 256 levels", "name inner schemas and use $ref"),
            new Wording(
                    "special characters are not allowed",
                    "a control character stands here",
                    "remove it, or write it as an escape in double quotes"));

    private SyntaxProblems() {}

    static DocumentException json(String problem, Position position) {
        return worded(
                "json-syntax", "this is no JSON: ", JSON, problem, problem, position, "correct the text at this place");
    }

    static DocumentException yaml(String context, Position position, String problem) {
        return worded(
                "yaml-syntax",
                "this is no YAML: ",
                YAML,
                context,
                problem,
                position,
                "look at the indentation, at colons and at quotes here and in the line before");
    }

    private static DocumentException worded(
            String id,
            String prefix,
            List<Wording> wordings,
            String context,
            String problem,
            Position position,
            String hint) {
        String lower = context.toLowerCase(Locale.ROOT);
        for (Wording wording : wordings) {
            if (lower.contains(wording.part())) {
                return new DocumentException(id, position, prefix + wording.message(), wording.hint());
            }
        }
        String first = problem.lines().findFirst().orElse("the parser gives no reason");
        return new DocumentException(id, position, prefix + first, hint);
    }
}
