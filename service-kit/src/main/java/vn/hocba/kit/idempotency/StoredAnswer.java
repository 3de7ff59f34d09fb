package vn.hocba.kit.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/** The answer that a command was given, to be given again. */
@SuppressWarnings("ArrayRecordComponent") // written once, read once, never compared
record StoredAnswer(int status, Map<String, String> headers, byte[] body) {

    private static final List<String> KEPT = List.of("Content-Type", "Location", "ETag", "Content-Language");

    static StoredAnswer of(HttpServletResponse response, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        for (String name : KEPT) {
            String value = response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new StoredAnswer(response.getStatus(), headers, body);
    }

    static StoredAnswer of(int status, Document stored) {
        var headers = new LinkedHashMap<String, String>();
        if (stored.get("headers") instanceof Document kept) {
            kept.forEach((name, value) -> headers.put(name, String.valueOf(value)));
        }
        byte[] body = stored.get("body") instanceof Binary binary ? binary.getData() : new byte[0];
        return new StoredAnswer(status, headers, body);
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(body);
        response.flushBuffer();
    }
}
