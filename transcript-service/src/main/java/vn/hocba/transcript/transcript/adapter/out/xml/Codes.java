package vn.hocba.transcript.transcript.adapter.out.xml;

import java.util.Map;

/** The codes that the XML uses for marks, levels and decisions; what is not in the table is written as it is. */
final class Codes {

    private static final Map<String, String> LEVELS = Map.of(
            "GOOD", "TOT",
            "FAIR", "KHA",
            "SATISFACTORY", "DAT",
            "UNSATISFACTORY", "CHUA_DAT",
            "PASS", "DAT",
            "FAIL", "CHUA_DAT");

    private static final Map<String, String> DECISIONS = Map.of(
            "PROMOTED", "DUOC_LEN_LOP",
            "NOT_PROMOTED", "KHONG_DUOC_LEN_LOP",
            "COMPLETED_LEVEL", "HOAN_THANH_CAP_HOC");

    private static final Map<String, String> AWARDS = Map.of(
            "EXCELLENT_STUDENT", "HOC_SINH_XUAT_SAC",
            "GOOD_STUDENT", "HOC_SINH_GIOI",
            "OUTSTANDING_IN_STUDY", "HOC_SINH_TIEU_BIEU");

    private static final Map<String, String> COMPLETIONS = Map.of(
            "PRIMARY_CLASS_COMPLETED", "HOAN_THANH_LOP_HOC",
            "PRIMARY_COMPLETED", "HOAN_THANH_TIEU_HOC",
            "LOWER_SECONDARY_COMPLETED", "HOAN_THANH_THCS",
            "UPPER_SECONDARY_COMPLETED", "HOAN_THANH_THPT");

    private static final Map<String, String> TRAITS = Map.ofEntries(
            Map.entry("yeuNuoc", "YEU_NUOC"),
            Map.entry("nhanAi", "NHAN_AI"),
            Map.entry("chamChi", "CHAM_CHI"),
            Map.entry("trungThuc", "TRUNG_THUC"),
            Map.entry("trachNhiem", "TRACH_NHIEM"),
            Map.entry("tuChu", "TU_CHU_TU_HOC"),
            Map.entry("giaoTiep", "GIAO_TIEP_HOP_TAC"),
            Map.entry("giaiQuyetVanDe", "GIAI_QUYET_VAN_DE_SANG_TAO"),
            Map.entry("ngonNgu", "NGON_NGU"),
            Map.entry("tinhToan", "TINH_TOAN"),
            Map.entry("khoaHoc", "KHOA_HOC"),
            Map.entry("congNghe", "CONG_NGHE"),
            Map.entry("tinHoc", "TIN_HOC"),
            Map.entry("thamMi", "THAM_MI"),
            Map.entry("theChat", "THE_CHAT"));

    private Codes() {}

    static String level(String value) {
        return LEVELS.getOrDefault(value, value);
    }

    static String decision(String value) {
        return DECISIONS.getOrDefault(value, value);
    }

    static String award(String value) {
        return AWARDS.getOrDefault(value, value);
    }

    static String completion(String value) {
        return COMPLETIONS.getOrDefault(value, value);
    }

    static String trait(String value) {
        return TRAITS.getOrDefault(value, value);
    }
}
