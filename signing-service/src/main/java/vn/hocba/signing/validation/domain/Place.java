package vn.hocba.signing.validation.domain;

import vn.hocba.signing.dossier.domain.SlotRole;

/**
 * A place of the form where a signature must stand.
 *
 * @param element the Id of what is signed there; {@code pdf} for the seal on a PDF
 * @param subject the subject's name, empty unless a subject teacher signs there
 */
public record Place(SlotRole role, String element, String subject) {

    public static Place ofPdf() {
        return new Place(SlotRole.CLERK, "pdf", "");
    }

    /** Which part of the document is signed here. */
    String whatVi() {
        return switch (role) {
            case SUBJECT_TEACHER -> "Nội dung môn " + subject;
            case HOMEROOM_TEACHER -> "Thông tin học bạ";
            case MANAGER, CLERK -> element.equals("pdf") ? "Tệp PDF" : "Nội dung tài liệu (kể cả chữ ký của giáo viên)";
        };
    }

    String whatEn() {
        return switch (role) {
            case SUBJECT_TEACHER -> "The content of the subject " + subject;
            case HOMEROOM_TEACHER -> "The content of the transcript";
            case MANAGER, CLERK ->
                element.equals("pdf") ? "The PDF" : "The content of the document (the teachers' signatures included)";
        };
    }

    String whoVi() {
        return switch (role) {
            case SUBJECT_TEACHER -> "giáo viên môn " + subject;
            case HOMEROOM_TEACHER -> "giáo viên chủ nhiệm";
            case MANAGER -> "cán bộ quản lý";
            case CLERK -> "nhà trường";
        };
    }

    String whoEn() {
        return switch (role) {
            case SUBJECT_TEACHER -> "the teacher of " + subject;
            case HOMEROOM_TEACHER -> "the homeroom teacher";
            case MANAGER -> "the manager";
            case CLERK -> "the school";
        };
    }
}
