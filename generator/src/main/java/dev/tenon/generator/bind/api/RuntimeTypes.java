package dev.tenon.generator.bind.api;

import com.palantir.javapoet.ClassName;

/** The types of the runtime that generated code names. The generator itself does not link against them. */
public final class RuntimeTypes {
    private static final String ROOT = "dev.tenon.runtime";
    private static final String JSON = ROOT + ".json";
    private static final String VALIDATION = ROOT + ".validation";
    private static final String HTTP = ROOT + ".http";
    private static final String ENUMERATION = ROOT + ".enumeration";

    /** Immutable octets. */
    public static final ClassName BYTES = ClassName.get(ROOT, "Bytes");
    /** Absent, null or a value. */
    public static final ClassName PRESENCE = ClassName.get(ROOT, "Presence");
    /** What classes of objects extend. */
    public static final ClassName MODEL = ClassName.get(ROOT, "Model");
    /** What classes of enumerations extend. */
    public static final ClassName OPEN_ENUM = ClassName.get(ENUMERATION, "OpenEnum");
    /** What enumerations of integers extend. */
    public static final ClassName OPEN_INTEGER = ClassName.get(ENUMERATION, "OpenInteger");
    /** Marks generated classes. */
    public static final ClassName GENERATED = ClassName.get(ROOT, "Generated");
    /** Unmodifiable copies. */
    public static final ClassName COPIES = ClassName.get(ROOT, "Copies");
    /** Names the properties that a builder lacks. */
    public static final ClassName MISSING_PROPERTIES = ClassName.get(ROOT, "MissingPropertiesException");

    /** Any JSON value. */
    public static final ClassName JSON_VALUE = ClassName.get(JSON, "JsonValue");
    /** A JSON value that was read ahead. */
    public static final ClassName JSON_BUFFER = ClassName.get(JSON, "JsonBuffer");
    /** What codecs implement. */
    public static final ClassName JSON_CODEC = ClassName.get(JSON, "JsonCodec");
    /** The codecs of scalars and collections. */
    public static final ClassName JSON_CODECS = ClassName.get(JSON, "JsonCodecs");
    /** Reads single properties of values whose class is not known. */
    public static final ClassName JSON_PROPERTIES = ClassName.get(JSON, "JsonProperties");
    /** Reads. */
    public static final ClassName JSON_READER = ClassName.get(JSON, "JsonReader");
    /** Writes. */
    public static final ClassName JSON_WRITER = ClassName.get(JSON, "JsonWriter");
    /** Compares items as JSON. */
    public static final ClassName JSON_ITEMS = ClassName.get(ROOT + ".schema", "JsonItems");
    /** Checks values as JSON. */
    public static final ClassName JSON_SCHEMA = ClassName.get(ROOT + ".schema", "JsonSchema");
    /** What {@code type} names. */
    public static final ClassName JSON_TYPE = ClassName.get(ROOT + ".schema", "JsonType");
    /** Formats of strings. */
    public static final ClassName TEXT_FORMAT = ClassName.get(VALIDATION, "TextFormat");
    /** RFC 3339. */
    public static final ClassName DATE_TIMES = ClassName.get(JSON, "DateTimes");
    /** The names of an object's properties. */
    public static final ClassName PROPERTY_NAMES = ClassName.get(JSON, "PropertyNames");
    /** The names where there are no others. */
    public static final ClassName CLOSED_NAMES = ClassName.get(JSON, "ClosedNames");
    /** The names where others are kept. */
    public static final ClassName OPEN_NAMES = ClassName.get(JSON, "OpenNames");

    /** What validators implement. */
    public static final ClassName VALIDATOR = ClassName.get(VALIDATION, "Validator");
    /** A value of an enumeration. */
    public static final ClassName OPEN_VALUE = ClassName.get(ROOT, "OpenValue");
    /** Checks that values of an enumeration are known. */
    public static final ClassName KNOWN_VALUES = ClassName.get(ENUMERATION, "KnownValues");
    /** One broken constraint. */
    public static final ClassName VIOLATION = ClassName.get(VALIDATION, "Violation");
    /** Which way a value travels. */
    public static final ClassName DIRECTION = ClassName.get(VALIDATION, "Direction");
    /** Broken constraints of schemas as wholes. */
    public static final ClassName SCHEMA_VIOLATIONS = ClassName.get(VALIDATION, "SchemaViolations");
    /** All broken constraints. */
    public static final ClassName VIOLATIONS = ClassName.get(VALIDATION, "Violations");
    /** Checks of texts. */
    public static final ClassName TEXTS = ClassName.get(VALIDATION, "Texts");
    /** A set of ASCII characters. */
    public static final ClassName ASCII_SET = ClassName.get(VALIDATION, "AsciiSet");
    /** Checks of numbers. */
    public static final ClassName NUMBERS = ClassName.get(VALIDATION, "Numbers");
    /** Checks of arrays. */
    public static final ClassName ITEMS = ClassName.get(VALIDATION, "Items");
    /** JSON pointers of instances. */
    public static final ClassName POINTERS = ClassName.get(VALIDATION, "Pointers");

    /** Sends requests. */
    public static final ClassName API_CALLER = ClassName.get(HTTP, "ApiCaller");
    /** What is sent. */
    public static final ClassName API_REQUEST = ClassName.get(HTTP, "ApiRequest");
    /** What makes a request. */
    public static final ClassName API_REQUEST_BUILDER = ClassName.get(HTTP, "ApiRequestBuilder");
    /** What came back, not yet decoded. */
    public static final ClassName ANSWER = ClassName.get(HTTP, "Answer");
    /** What the cases of a result extend that have no body. */
    public static final ClassName RESPONSE = ClassName.get(HTTP, "Response");
    /** The superclass of answers that no operation documents; without a parameter, since a signature has 65,535 octets at most. */
    public static final ClassName RAW_RESPONSE = ClassName.get(HTTP, "RawResponse");
    /** The superclass of streams that operations share, for the same reason. */
    public static final ClassName STREAM_RESPONSE = ClassName.get(HTTP, "StreamResponse");
    /** What all results have in common. */
    public static final ClassName OPERATION_RESULT = ClassName.get(HTTP, "OperationResult");

    /** What the cases of a result extend that have a body. */
    public static final ClassName BODY_RESPONSE = ClassName.get(HTTP, "BodyResponse");
    /** An answer that the contract does not document. */
    public static final ClassName UNDOCUMENTED_EXCEPTION = ClassName.get(HTTP, "UndocumentedException");
    /** Status and header fields of an answer. */
    public static final ClassName RESPONSE_HEAD = ClassName.get(HTTP, "ResponseHead");
    /** The undecoded body of an answer. */
    public static final ClassName RAW_BODY = ClassName.get(HTTP, "RawBody");
    /** The body of an answer while it comes. */
    public static final ClassName BODY_STREAM = ClassName.get(HTTP, "BodyStream");
    /** JSON values that come one after the other. */
    public static final ClassName ITEM_STREAM = ClassName.get(HTTP, "ItemStream");
    /** Server-sent events. */
    public static final ClassName EVENT_STREAM = ClassName.get(HTTP, "EventStream");
    /** Reads header fields. */
    public static final ClassName FIELD_READER = ClassName.get(HTTP, "FieldReader");
    /** Pages of a list. */
    public static final ClassName PAGES = ClassName.get(HTTP, "Pages");
    /** How a page names the next one. */
    public static final ClassName PAGE_LINK = ClassName.get(HTTP, "PageLink");
    /** Values that links take from answers. */
    public static final ClassName LINKS = ClassName.get(HTTP, "Links");
    /** What may be set for one call. */
    public static final ClassName CALL_OPTIONS = ClassName.get(HTTP, "CallOptions");
    /** The root of the typed exceptions. */
    public static final ClassName API_EXCEPTION = ClassName.get(HTTP, "ApiException");
    /** A request that breaks the contract. */
    public static final ClassName REQUEST_VALIDATION_EXCEPTION = ClassName.get(HTTP, "RequestValidationException");
    /** How arrays and objects are written outside JSON. */
    public static final ClassName PARAMETER_STYLE = ClassName.get(HTTP, "ParameterStyle");
    /** Octets that are sent. */
    public static final ClassName REQUEST_BODY = ClassName.get(HTTP, "RequestBody");
    /** How the properties of a form are written. */
    public static final ClassName FORM_ENCODING = ClassName.get(HTTP, "FormEncoding");
    /** Several parts that are sent. */
    public static final ClassName MULTIPART_BODY = ClassName.get(HTTP, "MultipartBody");
    /** A part that is sent as it is. */
    public static final ClassName FILE_PART = ClassName.get(HTTP, "FilePart");
    /** How a caller proves who it is. */
    public static final ClassName CREDENTIAL = ClassName.get(HTTP, "Credential");
    /** Where a client gets its access tokens. */
    public static final ClassName CLIENT_CREDENTIALS = ClassName.get(HTTP, "ClientCredentials");
    /** How a client connects. */
    public static final ClassName CONNECTION_OPTIONS = ClassName.get(HTTP, "ConnectionOptions");
    /** Watches calls. */
    public static final ClassName CALL_INTERCEPTOR = ClassName.get(HTTP, "CallInterceptor");
    /** Moves requests and answers. */
    public static final ClassName HTTP_TRANSPORT = ClassName.get(HTTP, "HttpTransport");
    /** The URL of a server of which the contract leaves parts to the caller. */
    public static final ClassName SERVER_URL = ClassName.get(HTTP, "ServerUrl");
    /** Whether answers are validated. */
    public static final ClassName RESPONSE_VALIDATION = ClassName.get(HTTP, "ResponseValidation");

    private RuntimeTypes() {}
}
