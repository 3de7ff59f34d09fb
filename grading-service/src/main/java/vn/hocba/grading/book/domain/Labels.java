package vn.hocba.grading.book.domain;

import java.util.Map;
import java.util.regex.Pattern;

/** The words of the ministry's forms for what the API says, and back. */
public final class Labels {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,2}\\.\\d");

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("PASS", "Đ"),
            Map.entry("FAIL", "CĐ"),
            Map.entry("GOOD", "Tốt"),
            Map.entry("FAIR", "Khá"),
            Map.entry("SATISFACTORY", "Đạt"),
            Map.entry("UNSATISFACTORY", "Chưa đạt"),
            Map.entry("D", "Đ"),
            Map.entry("YES", "x"),
            Map.entry("NO", ""),
            Map.entry("PROMOTED", "Được lên lớp"),
            Map.entry("NOT_PROMOTED", "Không được lên lớp"),
            Map.entry("COMPLETED_LEVEL", "Hoàn thành CT"),
            Map.entry("EXCELLENT_STUDENT", "Học sinh Xuất sắc"),
            Map.entry("GOOD_STUDENT", "Học sinh Giỏi"),
            Map.entry("OUTSTANDING_IN_STUDY", "Học sinh Tiêu biểu"));

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

    private Labels() {}

    /** As people read it: 8.2 is 8,2; a comment and a name stay what they are. */
    public static String shown(Column column, String value) {
        return switch (column.kind()) {
            case IDENTITY, COMMENT -> value;
            case MARK, RESULT ->
                DECIMAL.matcher(value).matches() ? value.replace('.', ',') : WORDS.getOrDefault(value, value);
        };
    }

    /** A mark as somebody wrote it into a workbook, as the API says it; what is no such word stays. */
    public static String entered(String written) {
        return switch (written) {
            case "Đ", "Đạt" -> "PASS";
            case "CĐ", "Chưa đạt" -> "FAIL";
            default -> written.replace(',', '.');
        };
    }

    static String trait(String code) {
        return TRAITS.getOrDefault(code, code);
    }
}
