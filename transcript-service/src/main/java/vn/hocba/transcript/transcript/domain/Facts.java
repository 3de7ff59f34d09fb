package vn.hocba.transcript.transcript.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an XML says, read back.
 *
 * @param values every text by its path below the facts, such as {@code DANH_SACH_DIEM/dtk-TOAN/CA_NAM}
 * @param signatureValues the signatures that it carries; who has one has seen the document
 */
public record Facts(String transcriptId, int version, Map<String, String> values, Set<String> signatureValues) {

    public Facts {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        signatureValues = Set.copyOf(signatureValues);
    }

    public String value(String path) {
        return values.getOrDefault(path, "");
    }
}
