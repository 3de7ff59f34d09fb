package vn.hocba.transcript.document.domain;

import java.util.Map;
import vn.hocba.transcript.register.domain.SchoolLevel;
import vn.hocba.transcript.transcript.domain.YearResult;

/** The Vietnamese words of the ministry's forms for the platform's codes; an unknown code is shown as it is. */
public final class FormLabels {

    private static final Map<String, String> LEVELS = Map.of(
            "GOOD", "Tốt",
            "FAIR", "Khá",
            "SATISFACTORY", "Đạt",
            "UNSATISFACTORY", "Chưa đạt",
            "PASS", "Đạt",
            "FAIL", "Chưa đạt");

    private static final Map<String, String> AWARDS = Map.of(
            "EXCELLENT_STUDENT", "Học sinh Xuất sắc",
            "GOOD_STUDENT", "Học sinh Giỏi",
            "OUTSTANDING_IN_STUDY", "Học sinh Tiêu biểu hoàn thành tốt trong học tập và rèn luyện");

    private static final Map<String, String> PRIMARY_RESULTS = Map.of(
            "HTXS", "Hoàn thành xuất sắc",
            "HTT", "Hoàn thành tốt",
            "HT", "Hoàn thành",
            "CHT", "Chưa hoàn thành");

    private static final Map<String, String> TRAITS = Map.ofEntries(
            Map.entry("yeuNuoc", "Yêu nước"),
            Map.entry("nhanAi", "Nhân ái"),
            Map.entry("chamChi", "Chăm chỉ"),
            Map.entry("trungThuc", "Trung thực"),
            Map.entry("trachNhiem", "Trách nhiệm"),
            Map.entry("tuChu", "Tự chủ và tự học"),
            Map.entry("giaoTiep", "Giao tiếp và hợp tác"),
            Map.entry("giaiQuyetVanDe", "Giải quyết vấn đề và sáng tạo"),
            Map.entry("ngonNgu", "Ngôn ngữ"),
            Map.entry("tinhToan", "Tính toán"),
            Map.entry("khoaHoc", "Khoa học"),
            Map.entry("congNghe", "Công nghệ"),
            Map.entry("tinHoc", "Tin học"),
            Map.entry("thamMi", "Thẩm mĩ"),
            Map.entry("theChat", "Thể chất"));

    private FormLabels() {}

    /** A mark stays a mark: 8.2 is printed 8,2; a level gets its word. */
    public static String result(String value) {
        return value.matches("\\d{1,2}\\.\\d") ? value.replace('.', ',') : LEVELS.getOrDefault(value, value);
    }

    /** Thông tư 27/2020: T, Đ and C; the letter D stands for Đ on the wire. */
    public static String traitLevel(String value) {
        return value.equals("D") ? "Đ" : value;
    }

    public static String trait(String code) {
        return TRAITS.getOrDefault(code, code);
    }

    public static String award(String code) {
        return AWARDS.getOrDefault(code, code);
    }

    public static String primaryResult(String code) {
        return PRIMARY_RESULTS.getOrDefault(code, code);
    }

    public static String title(SchoolLevel level) {
        return switch (level) {
            case PRIMARY -> "HỌC BẠ TIỂU HỌC";
            case LOWER_SECONDARY -> "HỌC BẠ TRUNG HỌC CƠ SỞ";
            case UPPER_SECONDARY -> "HỌC BẠ TRUNG HỌC PHỔ THÔNG";
        };
    }

    public static String levelName(SchoolLevel level) {
        return switch (level) {
            case PRIMARY -> "tiểu học";
            case LOWER_SECONDARY -> "trung học cơ sở";
            case UPPER_SECONDARY -> "trung học phổ thông";
        };
    }

    /** Thông tư 22/2021, Điều 12; Thông tư 27/2020, Điều 11. */
    public static String decision(YearResult result) {
        return switch (result.decision()) {
            case "PROMOTED" -> "Được lên lớp " + (result.grade() + 1);
            case "NOT_PROMOTED" -> "Không được lên lớp";
            case "COMPLETED_LEVEL" -> "Hoàn thành chương trình " + levelName(result.level());
            default -> result.decision();
        };
    }
}
