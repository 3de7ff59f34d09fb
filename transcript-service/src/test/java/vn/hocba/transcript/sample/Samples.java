package vn.hocba.transcript.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.transcript.register.domain.Assignment;
import vn.hocba.transcript.register.domain.Pupil;
import vn.hocba.transcript.register.domain.School;
import vn.hocba.transcript.register.domain.SchoolClass;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.transcript.domain.Signer;
import vn.hocba.transcript.transcript.domain.Slot;
import vn.hocba.transcript.transcript.domain.Snapshot;
import vn.hocba.transcript.transcript.domain.YearResult;
import vn.hocba.transcript.transcript.domain.YearResult.Absences;
import vn.hocba.transcript.transcript.domain.YearResult.Conduct;
import vn.hocba.transcript.transcript.domain.YearResult.Kind;
import vn.hocba.transcript.transcript.domain.YearResult.Learning;
import vn.hocba.transcript.transcript.domain.YearResult.PrimaryResult;
import vn.hocba.transcript.transcript.domain.YearResult.SubjectResult;
import vn.hocba.transcript.transcript.domain.YearResult.Teacher;

/** Pupils, schools and results for tests. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-05-25T07:00:00Z");
    public static final String ID = "01999a3c-5b1e-7c44-9a57-0d2f6b1c9e10";
    public static final String PUPIL = "01999a3c-0000-7000-8000-000000000001";
    public static final String CLASS = "01999a3c-0000-7000-8000-0000000000c1";
    public static final String SCHOOL = "79000701";

    private Samples() {}

    public static School school() {
        return new School(
                SCHOOL,
                "Trường THPT Nguyễn Thị Minh Khai",
                "0301430000",
                "Phường Xuân Hòa",
                "275 Điện Biên Phủ",
                "Sở Giáo dục và Đào tạo Thành phố Hồ Chí Minh");
    }

    public static Pupil pupil() {
        return pupil(PUPIL);
    }

    public static Pupil pupil(String id) {
        return new Pupil(
                id,
                "079210001234",
                "Nguyễn Phương Quỳnh Như",
                LocalDate.of(2010, 3, 12),
                Pupil.Sex.FEMALE,
                "Kinh",
                "Việt Nam",
                "Thành phố Hồ Chí Minh",
                "58/12 đường Trần Quốc Thảo, Phường Xuân Hòa, Thành phố Hồ Chí Minh",
                "2025-10-0147");
    }

    public static SchoolClass schoolClass() {
        var assignments = new ArrayList<Assignment>();
        LocalDate from = LocalDate.of(2025, 9, 5);
        assignments.add(new Assignment("79000701-GV001", "", from, null));
        upperSecondary(1)
                .subjects()
                .forEach(
                        one -> assignments.add(new Assignment(one.teacher().staffId(), one.subjectCode(), from, null)));
        LocalDate lastDay = LocalDate.of(2026, 1, 11);
        assignments.add(new Assignment("79000701-GV090", "", from, lastDay));
        assignments.add(new Assignment("79000701-GV090", "LI", from, lastDay));
        return new SchoolClass(CLASS, SCHOOL, "2025-2026", "10A1", assignments);
    }

    public static YearResult upperSecondary(long version) {
        var subjects = new ArrayList<SubjectResult>();
        subjects.add(scored(
                "VAN",
                "7.9",
                "8.3",
                "8.2",
                "Diễn đạt mạch lạc, giàu cảm xúc; cần luyện thêm kĩ năng nghị luận xã hội.",
                2));
        subjects.add(scored(
                "TOAN", "8.0", "8.3", "8.2", "Tư duy tốt, trình bày chặt chẽ; hạn chế ở hình học không gian.", 3));
        subjects.add(scored("NN1", "9.0", "8.9", "8.9", "Phát âm chuẩn, vốn từ phong phú.", 4));
        subjects.add(scored("SU", "8.1", "8.6", "8.4", "Nắm vững kiến thức, tích cực phát biểu.", 5));
        subjects.add(scored("LI", "7.2", "7.8", "7.6", "Có tiến bộ rõ rệt ở học kì II.", 6));
        subjects.add(scored("HOA", "6.9", "7.4", "7.2", "Cẩn thận khi làm thí nghiệm; cần chủ động hơn.", 7));
        subjects.add(scored("SINH", "8.5", "8.8", "8.7", "Say mê môn học.", 8));
        subjects.add(scored("TIN", "9.2", "9.4", "9.3", "Lập trình tốt, giúp đỡ bạn bè.", 9));
        subjects.add(scored("GDQP", "8.0", "8.5", "8.3", "Nghiêm túc, kỉ luật.", 10));
        subjects.add(comment("GDTC", "Thể lực tốt, hăng hái luyện tập.", 11));
        subjects.add(comment("HDTNHN", "Năng động, có trách nhiệm với tập thể.", 1));
        subjects.add(comment("GDDP", "Hiểu biết về lịch sử, văn hóa địa phương.", 5));
        return new YearResult(
                PUPIL + ":2025-2026",
                version,
                PUPIL,
                CLASS,
                SCHOOL,
                "2025-2026",
                SchoolLevel.UPPER_SECONDARY,
                10,
                "10A1",
                "TT22-2021",
                subjects,
                new Conduct("FAIR", "GOOD", "GOOD", ""),
                new Learning("GOOD", "GOOD", "GOOD", "", ""),
                null,
                new Absences(3, 1),
                "PROMOTED",
                List.of("GOOD_STUDENT"),
                "",
                "Em chăm ngoan, lễ phép, có tinh thần trách nhiệm cao với công việc của lớp; học đều các môn, "
                        + "biết giúp đỡ bạn bè. Cần mạnh dạn hơn khi trình bày ý kiến trước tập thể.",
                new Teacher("79000701-GV001", "Phạm Thị Thùy Dương"),
                "",
                version == 1 ? "" : "Nhập sai điểm môn Toán học kì I");
    }

    /** The same results of another pupil. */
    public static YearResult upperSecondary(String pupil, long version) {
        return Results.of(upperSecondary(version)).pupil(pupil).build();
    }

    /** Grade 9, one subject re-assessed in summer, the programme completed. */
    public static YearResult lowerSecondary(long version) {
        YearResult upper = upperSecondary(version);
        var subjects = new ArrayList<SubjectResult>();
        subjects.add(scored("VAN", "3.6", "3.3", "3.4", "Cần đọc sách nhiều hơn & luyện viết <mỗi ngày>.", 2));
        subjects.set(0, retested(subjects.getFirst(), "5.5"));
        subjects.add(scored("TOAN", "6.0", "6.5", "6.3", "Đã cố gắng.", 3));
        subjects.add(scored("NN1", "5.5", "5.9", "5.8", "", 4));
        subjects.add(scored("GDCD", "7.0", "7.2", "7.1", "", 5));
        subjects.add(scored("LSDL", "6.4", "6.5", "6.5", "", 6));
        subjects.add(scored("KHTN", "5.8", "6.1", "6.0", "", 7));
        subjects.add(scored("CN", "7.5", "7.7", "7.6", "", 8));
        subjects.add(scored("TIN", "8.0", "8.1", "8.1", "", 9));
        subjects.add(comment("GDTC", "", 10));
        subjects.add(comment("NT", "Có năng khiếu hội họa.", 11));
        subjects.add(comment("HDTNHN", "", 1));
        subjects.add(comment("GDDP", "", 5));
        return new YearResult(
                upper.yearResultId(),
                version,
                upper.pupilId(),
                upper.classId(),
                upper.schoolCode(),
                upper.schoolYear(),
                SchoolLevel.LOWER_SECONDARY,
                9,
                "9A2",
                "TT22-2021",
                subjects,
                new Conduct("SATISFACTORY", "FAIR", "FAIR", ""),
                new Learning("SATISFACTORY", "UNSATISFACTORY", "UNSATISFACTORY", "SATISFACTORY", ""),
                null,
                new Absences(10, 2),
                "COMPLETED_LEVEL",
                List.of(),
                "LOWER_SECONDARY_COMPLETED",
                "Cần cố gắng hơn ở môn Ngữ văn.",
                upper.homeroomTeacher(),
                "Trường THCS Lê Quý Đôn",
                upper.correctionReason());
    }

    /** Grade 5. */
    public static YearResult primary(long version) {
        YearResult upper = upperSecondary(version);
        var subjects = List.of(
                primarySubject("TV", "T", "9", "Đọc trôi chảy, viết đúng chính tả; bài văn giàu hình ảnh."),
                primarySubject("TOAN", "T", "10", "Tính toán nhanh và chính xác."),
                primarySubject("NN1", "T", "9", "Tự tin giao tiếp bằng tiếng Anh."),
                primarySubject("DD", "T", "", "Lễ phép, biết quan tâm đến mọi người."),
                primarySubject("LSDL", "T", "9", "Ham tìm hiểu lịch sử dân tộc."),
                primarySubject("KH", "T", "10", "Biết vận dụng kiến thức vào cuộc sống."),
                primarySubject("THCN", "T", "9", "Sử dụng máy tính thành thạo."),
                primarySubject("GDTC", "H", "", "Cần rèn thêm sức bền."),
                primarySubject("AN", "T", "", "Hát đúng giai điệu."),
                primarySubject("MT", "T", "", "Phối màu hài hòa, sáng tạo."),
                primarySubject("HDTN", "T", "", "Tích cực tham gia hoạt động tập thể."));
        var qualities = new LinkedHashMap<String, String>();
        List.of("yeuNuoc", "nhanAi", "chamChi", "trungThuc", "trachNhiem").forEach(one -> qualities.put(one, "T"));
        var competences = new LinkedHashMap<String, String>();
        List.of("tuChu", "giaoTiep", "giaiQuyetVanDe", "ngonNgu", "tinhToan", "khoaHoc", "congNghe", "tinHoc", "thamMi")
                .forEach(one -> competences.put(one, "T"));
        competences.put("theChat", "D");
        return new YearResult(
                upper.yearResultId(),
                version,
                upper.pupilId(),
                upper.classId(),
                upper.schoolCode(),
                upper.schoolYear(),
                SchoolLevel.PRIMARY,
                5,
                "5/3",
                "TT27-2020",
                subjects,
                null,
                null,
                new PrimaryResult(qualities, competences, "HT"),
                new Absences(2, 0),
                "COMPLETED_LEVEL",
                List.of("OUTSTANDING_IN_STUDY"),
                "PRIMARY_COMPLETED",
                "Em ngoan, chăm học, hòa đồng với bạn bè.",
                upper.homeroomTeacher(),
                "",
                upper.correctionReason());
    }

    /** Fifteen subjects, everything as long as it may be, one level adjusted and one subject re-assessed. */
    public static YearResult crowded(long version) {
        YearResult upper = upperSecondary(version);
        String remark =
                "Chăm chỉ, có nhiều tiến bộ so với học kì I; biết vận dụng kiến thức vào thực tiễn, tích cực xây "
                        + "dựng bài và giúp đỡ các bạn trong nhóm. Cần rèn thêm tính cẩn thận khi trình bày và tính toán.";
        var subjects = new ArrayList<SubjectResult>();
        List.of("VAN", "TOAN", "NN1", "SU", "DIA", "KTPL", "LI", "HOA", "TIN", "GDQP")
                .forEach(code -> subjects.add(scored(code, "8.4", "8.6", "8.5", remark, 2)));
        subjects.set(7, retested(scored("HOA", "3.2", "3.0", "3.1", remark, 7), "6.0"));
        List.of("GDTC", "HDTNHN", "GDDP").forEach(code -> subjects.add(comment(code, remark, 10)));
        subjects.add(scored("NN2", "9.5", "9.8", "9.7", remark, 4));
        subjects.add(scored("TDT", "10.0", "10.0", "10.0", remark, 5));
        return Results.of(upper)
                .subjects(subjects)
                .className("10 chuyên Anh 1")
                .learning(new Learning("SATISFACTORY", "SATISFACTORY", "SATISFACTORY", "FAIR", "HOA"))
                .conduct(new Conduct("GOOD", "UNSATISFACTORY", "UNSATISFACTORY", "SATISFACTORY"))
                .absences(new Absences(12, 33))
                .awards(List.of())
                .movedInFrom("Trường Trung học phổ thông chuyên Nguyễn Bỉnh Khiêm, tỉnh Vĩnh Long")
                .homeroomComment((remark + " ").repeat(4).strip())
                .build();
    }

    public static Snapshot snapshot(YearResult result) {
        return new Snapshot(ID, 1, NOW, "", result, school(), pupil());
    }

    /** Everybody signed, an hour after the other. */
    public static List<Signer> signers(YearResult result) {
        var signers = new ArrayList<Signer>();
        Instant at = NOW.plusSeconds(3600);
        for (Slot slot : Slot.of(result)) {
            signers.add(
                    switch (slot.role()) {
                        case Slot.SUBJECT_TEACHER ->
                            new Signer(
                                    slot.role(),
                                    slot.subjectCode(),
                                    slot.staffId(),
                                    result.subjects().stream()
                                            .filter(one -> one.subjectCode().equals(slot.subjectCode()))
                                            .findFirst()
                                            .orElseThrow()
                                            .teacher()
                                            .fullName(),
                                    at);
                        case Slot.HOMEROOM_TEACHER ->
                            new Signer(
                                    slot.role(),
                                    "",
                                    slot.staffId(),
                                    result.homeroomTeacher().fullName(),
                                    at);
                        case Slot.MANAGER -> new Signer(slot.role(), "", "79000701-QL01", "Nguyễn Đức Hưng", at);
                        default -> new Signer(slot.role(), "", "79000701-VT01", "Trường THPT Nguyễn Thị Minh Khai", at);
                    });
            at = at.plusSeconds(97);
        }
        return signers;
    }

    /** A stand-in for signed XML: every holder has a signature element, no cryptography. */
    public static byte[] signed(byte[] composed, YearResult result) {
        String xml = new String(composed, StandardCharsets.UTF_8);
        for (Slot slot : Slot.of(result)) {
            xml = xml.replaceFirst(
                    "(Id=\"" + slot.slotId() + "\"[^>]*>)",
                    "$1<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignatureValue>"
                            + slot.slotId() + "AAAA</ds:SignatureValue></ds:Signature>");
        }
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static SubjectResult scored(
            String code, String first, String second, String year, String comment, int teacher) {
        return new SubjectResult(code, Kind.SCORED, first, second, year, "", "", comment, teacher(teacher));
    }

    private static SubjectResult comment(String code, String comment, int teacher) {
        return new SubjectResult(code, Kind.COMMENT, "PASS", "PASS", "PASS", "", "", comment, teacher(teacher));
    }

    private static SubjectResult primarySubject(String code, String level, String test, String comment) {
        return new SubjectResult(code, Kind.PRIMARY, level, level, level, "", test, comment, teacher(1));
    }

    private static SubjectResult retested(SubjectResult one, String mark) {
        return new SubjectResult(
                one.subjectCode(),
                one.kind(),
                one.semester1(),
                one.semester2(),
                one.year(),
                mark,
                one.test(),
                one.comment(),
                one.teacher());
    }

    private static Teacher teacher(int number) {
        List<String> names = List.of(
                "Phạm Thị Thùy Dương",
                "Lê Thị Mỹ Hạnh",
                "Trần Quốc Tuấn",
                "Võ Ngọc Ánh",
                "Đặng Hữu Nghĩa",
                "Bùi Thị Tuyết Nhung",
                "Huỳnh Tấn Phước",
                "Ngô Thị Bảo Trâm",
                "Đỗ Minh Khuê",
                "Lý Văn Thắng",
                "Hồ Sỹ Kỳ");
        return new Teacher("79000701-GV%03d".formatted(number), names.get(number - 1));
    }

    /** For the events of grading-service. */
    public static Map<String, Object> event(YearResult result) {
        var event = new LinkedHashMap<String, Object>();
        event.put("yearResultId", result.yearResultId());
        event.put("version", result.version());
        event.put("pupilId", result.pupilId());
        event.put("classId", result.classId());
        event.put("schoolCode", result.schoolCode());
        event.put("schoolYear", result.schoolYear());
        event.put("level", result.level().name());
        event.put("grade", result.grade());
        event.put("className", result.className());
        event.put("ruleSet", result.ruleSet());
        event.put("subjects", result.subjects());
        event.put("conduct", result.conduct());
        event.put("learning", result.learning());
        event.put("primary", result.primary());
        event.put(
                "absences",
                Map.of(
                        "excused",
                        result.absences().excused(),
                        "unexcused",
                        result.absences().unexcused()));
        event.put("decision", result.decision());
        event.put("awards", result.awards());
        event.put("completion", result.completion());
        event.put("homeroomComment", result.homeroomComment());
        event.put("homeroomTeacher", result.homeroomTeacher());
        event.put("movedInFrom", result.movedInFrom());
        event.put("correctionReason", result.correctionReason());
        return event;
    }
}
