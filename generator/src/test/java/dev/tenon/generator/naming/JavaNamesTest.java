package dev.tenon.generator.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaNamesTest {
    @ParameterizedTest
    @CsvSource({
        "create_session_settings, CreateSessionSettings",
        "error, ErrorModel",
        "Thread, ThreadModel",
        "Builder, BuilderModel",
        "AUX, AuxModel",
        "com1, Com1Model",
        "console, Console",
        "HTTPError, HttpError",
        "FQDNs, Fqdns",
        "listAPIsOfAnASource, ListApisOfAnASource",
        "HTTPSserver, HttpSserver",
        "pets.v1-Pet, PetsV1Pet",
        "1st, Value1st",
    })
    void types(String name, String expected) {
        assertEquals(expected, JavaNames.type(List.of(name)));
    }

    @ParameterizedTest
    @CsvSource({
        "maxLeaseTimeMinutes, maxLeaseTimeMinutes",
        "api-version, apiVersion",
        "MS-CV, msCv",
        "WWW-Authenticate, wwwAuthenticate",
        "class, class_",
        "getClass, getClass_",
        "hashCode, hashCode_",
        "_, unnamed",
        "1st, value1st",
        "@type, type",
        "vCPUs, vCpus",
        "IDs, ids",
        "isOn, isOn",
    })
    void members(String name, String expected) {
        assertEquals(expected, JavaNames.member(name));
    }

    /** Some titles are of a client already. */
    @ParameterizedTest
    @CsvSource({
        "Pet Store, PetStoreClient",
        "NetworkManagementClient, NetworkManagementClient",
        "Pet store client, PetStoreClient",
        "Clients, ClientsClient",
        "'', Client",
        "客户, U5ba2U6237Client",
    })
    void clients(String title, String expected) {
        assertEquals(expected, JavaNames.client(title));
    }

    @ParameterizedTest
    @CsvSource({
        "repos, repos/get, get",
        "code-scanning, code-scanning/list-alerts, listAlerts",
        "Vector stores, vector_stores.delete, delete",
        "pet, getPetById, getPetById",
        "pet, pets/list, petsList",
        "pet, pet, pet",
        "pet, pet/, pet",
        "pet, pet/_, pet",
        "api, api/class, class_",
    })
    void membersOfWhatSaysTheFirstWords(String owner, String name, String expected) {
        assertEquals(expected, JavaNames.memberOf(owner, name));
    }

    @ParameterizedTest
    @CsvSource({"Standard, STANDARD", "not-found, NOT_FOUND", "maxSize, MAX_SIZE", "publicIPs, PUBLIC_IPS", "1, VALUE_1"
    })
    void constants(String value, String expected) {
        assertEquals(expected, JavaNames.constant(value));
    }

    /** A value has no other word for what it means than its symbols; a sign before a field's name turns the order, and one at the end makes a grade. */
    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "*, STAR",
        "=, EQUALS",
        "!=, NOT_EQUALS",
        "<=, LESS_EQUALS",
        "' ', SPACE",
        "--, MINUS_MINUS",
        "-createdAt, MINUS_CREATED_AT",
        "+created_at, PLUS_CREATED_AT",
        "-élan, MINUS_ELAN",
        "--all, ALL",
        "a -b, A_B",
        "_id, ID",
        "A+, A_PLUS",
        "A-, A_MINUS",
        "C++, C_PLUS_PLUS",
        "100+, VALUE_100_PLUS",
        "(a+), A",
        "$9+, VALUE_9_PLUS",
        "a+b, A_B",
        "- -, MINUS_SPACE_MINUS",
    })
    void constantsOfSymbols(String value, String expected) {
        assertEquals(expected, JavaNames.constant(value));
    }

    /** The last ones of each: a letter that nothing takes apart, and marks without a letter, are spelled out. */
    @ParameterizedTest
    @CsvSource({
        "français, FRANCAIS, francais, Francais",
        "franc\u0327ais, FRANCAIS, francais, Francais",
        "Größe, GRO_UDF_E, groUdfE, GroUdfE",
        "ÉtatÉlu, ETAT_ELU, etatElu, EtatElu",
        "Tiếng Việt, TIENG_VIET, tiengViet, TiengViet",
        "smørrebrød, SM_UF8_RREBR_UF8_D, smUf8RrebrUf8D, SmUf8RrebrUf8D",
        "\u0301, U301, u301, U301",
        "1\u0301, VALUE_1_U301, value1U301, Value1U301",
        "≠, U2260, u2260, U2260",
        "\u212A, K, k, K",
    })
    void accents(String name, String constant, String member, String type) {
        assertEquals(
                List.of(constant, member, type),
                List.of(JavaNames.constant(name), JavaNames.member(name), JavaNames.type(List.of(name))));
    }

    /** Punctuation separates, whatever its alphabet; of a value that is nothing else, it is the word. */
    @ParameterizedTest
    @CsvSource({
        "ResponseEntity«List«Pet»», RESPONSE_ENTITY_LIST_PET, responseEntityListPet, ResponseEntityListPet",
        "'Map«string,Pet»', MAP_STRING_PET, mapStringPet, MapStringPet",
        "1–5, VALUE_1_5, value15, Value15",
        "a\u00A0b, A_B, aB, AB",
        "…, U2026, unnamed, Unnamed",
    })
    void punctuation(String name, String constant, String member, String type) {
        assertEquals(
                List.of(constant, member, type),
                List.of(JavaNames.constant(name), JavaNames.member(name), JavaNames.type(List.of(name))));
    }

    /** What the usual name leaves out is said by the next ones, of which each says more. */
    @ParameterizedTest
    @CsvSource({
        "sort_code, sortCode sortUnderscoreCode lowerSortUnderscoreCode",
        "-sort_code, sortCode minusSortCode minusSortUnderscoreCode lowerMinusSortUnderscoreCode",
        "maxResults, maxResults camelMaxResults",
        "MaxResults, maxResults capitalMaxResults",
        "statementID, statementId camelStatementUpperId",
        "statementIDs, statementIds camelStatementUpperIds",
        "h, h lowerH",
        "é, e ue9 lowerUe9",
        "Page«Pet», pagePet pagePetUbb pageUabPetUbb capitalPageUabPetUbb",
        "H, h upperH",
        "DESC, desc upperDesc",
        "/jobs/, jobs slashJobsSlash lowerSlashJobsSlash",
        "Etc/GMT+1, etcGmt1 etcSlashGmtPlus1 capitalEtcSlashUpperGmtPlus1",
    })
    void furtherMembersSayMore(String name, String expected) {
        assertEquals(List.of(expected.split(" ")), JavaNames.members(name).all());
    }

    @Test
    void furtherNamesOfOtherKinds() {
        assertEquals(
                List.of("NAME", "UNDERSCORE_NAME", "LOWER_UNDERSCORE_NAME"),
                JavaNames.constants("_name").all());
        assertEquals(
                List.of("SortCodeItem", "SortUnderscoreCodeItem", "LowerSortUnderscoreCodeLowerItem"),
                JavaNames.types(List.of("sort_code", "item")).all());
        assertEquals(
                List.of("PetsOperations", "CapitalPetsOperations"),
                JavaNames.types(List.of("Pets"), "operations").all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\"; System.exit(1);//", "*/", "\\u0022", "😀", "\n", "\u0000", "a\u2028b", "$ref", "日本"})
    void anyTextBecomesAName(String hostile) {
        List<String> names = new ArrayList<>(List.of(JavaNames.type(List.of(hostile)), JavaNames.member(hostile)));
        names.addAll(JavaNames.types(List.of(hostile)).all());
        names.addAll(JavaNames.members(hostile).all());
        names.addAll(JavaNames.constants(hostile).all());
        for (String name : names) {
            assertTrue(name.matches("[A-Za-z_][A-Za-z0-9_]*") && SourceVersion.isName(name), name);
        }
    }
}
