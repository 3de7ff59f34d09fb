package vn.hocba.signing.dossier.domain;

import java.util.Set;

/**
 * Which dossiers of a school.
 *
 * @param schoolYear empty for all
 * @param classIds empty for all
 */
public record Scope(String schoolCode, DocumentType type, String schoolYear, Set<String> classIds) {

    public Scope {
        classIds = Set.copyOf(classIds);
    }
}
