package dev.tenon.generator.render.mustache;

/** A template asks for something that its view does not have, or that must not be printed. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is wrong, with template, line and column
     */
    public TemplateException(String message) {
        super(message);
    }
}
