package vn.hocba.transcript.transcript.adapter.out.xml;

import java.util.Map;
import vn.hocba.transcript.register.domain.Pupil;
import vn.hocba.transcript.register.domain.School;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.transcript.domain.Snapshot;
import vn.hocba.transcript.transcript.domain.SubjectNames;
import vn.hocba.transcript.transcript.domain.YearResult;
import vn.hocba.transcript.transcript.domain.YearResult.Kind;
import vn.hocba.transcript.transcript.domain.YearResult.SubjectResult;

/** What the homeroom teacher signs: header, subjects, result of the year, comment. */
final class FactsXml {

    private FactsXml() {}

    static void write(CanonicalWriter out, Snapshot snapshot) {
        YearResult result = snapshot.result();
        out.element("MA_HOC_BA", snapshot.transcriptId())
                .element("PHIEN_BAN", Integer.toString(snapshot.version()))
                .optional("THAY_THE_SHA256", snapshot.previousSha256())
                .optional("LI_DO_THAY_THE", snapshot.correctionReason())
                .element("BO_QUY_TAC", result.ruleSet())
                .element("NGAY_LAP", snapshot.composedAt().toString())
                .element("NAM_HOC", result.schoolYear())
                .element("CAP_HOC", level(result.level()))
                .element("KHOI", Integer.toString(result.grade()));
        out.open("LOP")
                .element("MA_LOP", result.classId())
                .element("TEN_LOP", result.className())
                .close("LOP");
        school(out, snapshot.school());
        pupil(out, snapshot.pupil());
        out.optional("CHUYEN_DEN_TU", result.movedInFrom());
        out.open("DANH_SACH_DIEM");
        result.subjects().forEach(subject -> subject(out, subject, result.level()));
        out.close("DANH_SACH_DIEM");
        YearXml.write(out, result);
        out.open("NHAN_XET_GVCN", Map.of("MA_GV", result.homeroomTeacher().staffId()))
                .element("HO_TEN", result.homeroomTeacher().fullName())
                .element("NOI_DUNG", result.homeroomComment())
                .close("NHAN_XET_GVCN");
    }

    private static void school(CanonicalWriter out, School school) {
        out.open("TRUONG")
                .element("MA_TRUONG", school.schoolCode())
                .element("TEN_TRUONG", school.name())
                .optional("MA_SO_THUE", school.taxCode())
                .optional("PHUONG_XA", school.ward())
                .optional("DIA_CHI", school.address())
                .optional("CO_QUAN_CHU_QUAN", school.ownerAgency())
                .close("TRUONG");
    }

    private static void pupil(CanonicalWriter out, Pupil pupil) {
        out.open("HOC_SINH")
                .element("MA_HOC_SINH", pupil.pupilId())
                .optional("SO_DINH_DANH", pupil.personalNumber())
                .element("HO_TEN", pupil.fullName())
                .element("NGAY_SINH", pupil.dateOfBirth().toString())
                .element("GIOI_TINH", pupil.sex() == Pupil.Sex.MALE ? "NAM" : "NU")
                .optional("DAN_TOC", pupil.ethnicity())
                .optional("QUOC_TICH", pupil.nationality())
                .optional("NOI_SINH", pupil.birthplace())
                .optional("NOI_O", pupil.address())
                .optional("SO_DANG_BO", pupil.registerNumber())
                .close("HOC_SINH");
    }

    private static void subject(CanonicalWriter out, SubjectResult subject, SchoolLevel level) {
        String code = subject.subjectCode();
        out.open("DIEM_TONG_KET", Map.of("Id", "dtk-" + code))
                .element("MA_MON", code)
                .element("TEN_MON", SubjectNames.of(code, level))
                .element("KIEU_DANH_GIA", kind(subject.kind()))
                .optional("HOC_KI_1", Codes.level(subject.semester1()))
                .optional("HOC_KI_2", Codes.level(subject.semester2()))
                .optional("CA_NAM", Codes.level(subject.year()))
                .optional("SAU_DANH_GIA_LAI", Codes.level(subject.afterRetest()))
                .optional("DIEM_KTDK", subject.test())
                .optional("NHAN_XET", subject.comment())
                .open("GIAO_VIEN", Map.of("MA_GV", subject.teacher().staffId()))
                .element("HO_TEN", subject.teacher().fullName())
                .close("GIAO_VIEN")
                .close("DIEM_TONG_KET");
    }

    private static String kind(Kind kind) {
        return switch (kind) {
            case SCORED -> "DIEM_SO";
            case COMMENT -> "NHAN_XET";
            case PRIMARY -> "TIEU_HOC";
        };
    }

    private static String level(SchoolLevel level) {
        return switch (level) {
            case PRIMARY -> "TIEU_HOC";
            case LOWER_SECONDARY -> "THCS";
            case UPPER_SECONDARY -> "THPT";
        };
    }
}
