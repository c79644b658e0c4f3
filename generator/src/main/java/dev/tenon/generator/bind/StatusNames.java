package dev.tenon.generator.bind;

import dev.tenon.generator.contract.Status;
import java.util.Map;

/** What the answers of an operation are called: after the reason phrases of RFC 9110 §15 and of the IANA registry. */
final class StatusNames {
    private static final Map<Integer, String> BY_CODE = Map.ofEntries(
            Map.entry(200, "Ok"),
            Map.entry(201, "Created"),
            Map.entry(202, "Accepted"),
            Map.entry(203, "NonAuthoritativeInformation"),
            Map.entry(204, "NoContent"),
            Map.entry(205, "ResetContent"),
            Map.entry(206, "PartialContent"),
            Map.entry(207, "MultiStatus"),
            Map.entry(208, "AlreadyReported"),
            Map.entry(226, "ImUsed"),
            Map.entry(300, "MultipleChoices"),
            Map.entry(301, "MovedPermanently"),
            Map.entry(302, "Found"),
            Map.entry(303, "SeeOther"),
            Map.entry(304, "NotModified"),
            Map.entry(307, "TemporaryRedirect"),
            Map.entry(308, "PermanentRedirect"),
            Map.entry(400, "BadRequest"),
            Map.entry(401, "Unauthorized"),
            Map.entry(402, "PaymentRequired"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "NotFound"),
            Map.entry(405, "MethodNotAllowed"),
            Map.entry(406, "NotAcceptable"),
            Map.entry(407, "ProxyAuthenticationRequired"),
            Map.entry(408, "RequestTimeout"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(411, "LengthRequired"),
            Map.entry(412, "PreconditionFailed"),
            Map.entry(413, "ContentTooLarge"),
            Map.entry(414, "UriTooLong"),
            Map.entry(415, "UnsupportedMediaType"),
            Map.entry(416, "RangeNotSatisfiable"),
            Map.entry(417, "ExpectationFailed"),
            Map.entry(421, "MisdirectedRequest"),
            Map.entry(422, "UnprocessableContent"),
            Map.entry(423, "Locked"),
            Map.entry(424, "FailedDependency"),
            Map.entry(425, "TooEarly"),
            Map.entry(426, "UpgradeRequired"),
            Map.entry(428, "PreconditionRequired"),
            Map.entry(429, "TooManyRequests"),
            Map.entry(431, "RequestHeaderFieldsTooLarge"),
            Map.entry(451, "UnavailableForLegalReasons"),
            Map.entry(500, "InternalServerError"),
            Map.entry(501, "NotImplemented"),
            Map.entry(502, "BadGateway"),
            Map.entry(503, "ServiceUnavailable"),
            Map.entry(504, "GatewayTimeout"),
            Map.entry(505, "HttpVersionNotSupported"),
            Map.entry(507, "InsufficientStorage"),
            Map.entry(508, "LoopDetected"),
            Map.entry(511, "NetworkAuthenticationRequired"));

    private static final Map<Integer, String> BY_CLASS =
            Map.of(1, "Informational", 2, "Successful", 3, "Redirection", 4, "ClientError", 5, "ServerError");

    private StatusNames() {}

    static String of(Status status) {
        if (status instanceof Status.Exact exact) {
            return BY_CODE.getOrDefault(exact.code(), "Status" + exact.code());
        }
        return status instanceof Status.Range range ? BY_CLASS.get(range.hundreds()) : "Default";
    }
}
