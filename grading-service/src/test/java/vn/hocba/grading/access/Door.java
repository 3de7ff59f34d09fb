package vn.hocba.grading.access;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * The rule of one endpoint.
 *
 * @param path as the OpenAPI document has it
 * @param row of the matrix of roles (domain reference, section 10) that it belongs to
 * @param outside what somebody who does not work at the school is told: 404 where a class is named, 403 for figures
 * @param query with the question mark, or empty
 * @param body that a permitted caller could send; a refusal by its content is no refusal by right
 * @param type of the body
 */
record Door(
        HttpMethod method,
        String path,
        String row,
        Set<Visitor> may,
        int outside,
        String query,
        String body,
        String type) {

    Door {
        may = Set.copyOf(may);
    }

    static Door at(String method, String path, String row, Set<Visitor> may) {
        return new Door(
                HttpMethod.valueOf(method), "/api/grading/v1" + path, row, may, 404, "", "", "application/json");
    }

    Door query(String asked) {
        return new Door(method, path, row, may, outside, asked, body, type);
    }

    Door body(String sent) {
        return new Door(method, path, row, may, outside, query, sent, type);
    }

    /** Of the body, when it is not JSON. */
    Door type(String sent) {
        return new Door(method, path, row, may, outside, query, body, sent);
    }

    Door outside(int status) {
        return new Door(method, path, row, may, status, query, body, type);
    }

    String operation() {
        return method + " " + path;
    }

    /** The status that tells the visitor "no"; 0 when the visitor may. */
    int refusal(Visitor visitor) {
        if (visitor == Visitor.ANONYMOUS) {
            return 401;
        }
        if (may.contains(visitor)) {
            return 0;
        }
        return visitor.worksAtTheSchool() ? 403 : outside;
    }

    static Set<Visitor> everybodyWithAToken() {
        return EnumSet.complementOf(EnumSet.of(Visitor.ANONYMOUS));
    }
}
