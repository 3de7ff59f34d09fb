package vn.hocba.launcher.http;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a service said. */
@SuppressWarnings("ArrayRecordComponent") // a file on its way to the disk
public record Answer(int status, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** It was done. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** As a tree; a missing one when there is none. */
    public JsonNode json() {
        try {
            return body.length == 0 ? JSON.missingNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    /** The stable code of a refusal, empty when it has none. */
    public String code() {
        return json().path("code").asString("");
    }

    /** It was refused for this reason. */
    public boolean isRefused(String code) {
        return !isSuccess() && code().equals(code);
    }

    /** For messages: no more than the problem's own words. */
    String reason() {
        JsonNode problem = json();
        String detail = problem.path("detail").asString("");
        JsonNode errors = problem.path("errors");
        String text = status + " " + code() + " " + detail + (errors.isMissingNode() ? "" : " " + errors);
        return text.strip().substring(0, Math.min(600, text.strip().length()));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
