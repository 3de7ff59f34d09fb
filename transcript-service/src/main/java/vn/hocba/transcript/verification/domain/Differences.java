package vn.hocba.transcript.verification.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocba.transcript.transcript.domain.Facts;

/**
 * Says what a file says differently than the released version, but only to somebody whose file carries a signature of
 * that version: such a file was made from the real one, so its holder has seen it. To anybody else even the places of the
 * differences would tell the content, by guessing at it often enough.
 */
public final class Differences {

    private static final int MOST = 20;
    private static final int LONGEST_QUOTED = 40;

    private static final Map<String, String> MARKS = Map.of(
            "HOC_KI_1", "học kì I",
            "HOC_KI_2", "học kì II",
            "CA_NAM", "cả năm",
            "SAU_DANH_GIA_LAI", "sau đánh giá lại",
            "DIEM_KTDK", "kiểm tra định kì");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("HOC_SINH/HO_TEN", "Họ và tên học sinh"),
            Map.entry("HOC_SINH/NGAY_SINH", "Ngày sinh"),
            Map.entry("HOC_SINH/GIOI_TINH", "Giới tính"),
            Map.entry("HOC_SINH/NOI_SINH", "Nơi sinh"),
            Map.entry("HOC_SINH/SO_DINH_DANH", "Số định danh cá nhân"),
            Map.entry("TRUONG/TEN_TRUONG", "Tên trường"),
            Map.entry("LOP/TEN_LOP", "Tên lớp"),
            Map.entry("NAM_HOC", "Năm học"),
            Map.entry("KET_QUA_CUOI_NAM/REN_LUYEN/CA_NAM", "Kết quả rèn luyện cả năm"),
            Map.entry("KET_QUA_CUOI_NAM/HOC_TAP/CA_NAM", "Kết quả học tập cả năm"),
            Map.entry("KET_QUA_CUOI_NAM/QUYET_DINH", "Kết quả cuối năm (lên lớp)"),
            Map.entry("KET_QUA_CUOI_NAM/KET_QUA_GIAO_DUC", "Đánh giá kết quả giáo dục"),
            Map.entry("KET_QUA_CUOI_NAM/KHEN_THUONG/DANH_HIEU", "Khen thưởng"),
            Map.entry("KET_QUA_CUOI_NAM/SO_BUOI_NGHI/CO_PHEP", "Số buổi nghỉ có phép"),
            Map.entry("KET_QUA_CUOI_NAM/SO_BUOI_NGHI/KHONG_PHEP", "Số buổi nghỉ không phép"),
            Map.entry("NHAN_XET_GVCN/NOI_DUNG", "Nhận xét của giáo viên chủ nhiệm"));

    private Differences() {}

    public static List<Reason> between(Facts file, Facts released) {
        if (file.signatureValues().stream().noneMatch(released.signatureValues()::contains)) {
            return List.of();
        }
        Set<String> paths = new LinkedHashSet<>(released.values().keySet());
        paths.addAll(file.values().keySet());
        var reasons = new ArrayList<Reason>();
        for (String path : paths) {
            String mine = file.value(path);
            String theirs = released.value(path);
            if (!mine.equals(theirs) && reasons.size() < MOST) {
                reasons.add(reason(path, mine, theirs, released, file));
            }
        }
        return reasons;
    }

    private static Reason reason(String path, String mine, String theirs, Facts released, Facts file) {
        String name = name(path, released, file);
        if (mine.length() > LONGEST_QUOTED || theirs.length() > LONGEST_QUOTED) {
            return new Reason(
                    "content.differs",
                    name + " trong tệp khác bản đã phát hành",
                    name + ": the file differs from the released version");
        }
        return new Reason(
                "content.differs",
                "%s trong tệp là %s, bản đã phát hành là %s"
                        .formatted(name, mine.isEmpty() ? "không có" : mine, theirs.isEmpty() ? "không có" : theirs),
                "%s: the file says %s, the released version says %s"
                        .formatted(name, mine.isEmpty() ? "nothing" : mine, theirs.isEmpty() ? "nothing" : theirs));
    }

    /** The name that a person knows it by. */
    static String name(String path, Facts released, Facts file) {
        if (path.startsWith("DANH_SACH_DIEM/dtk-")) {
            int end = path.indexOf('/', "DANH_SACH_DIEM/".length());
            String subjectPath = end < 0 ? path : path.substring(0, end);
            String field = end < 0 ? "" : path.substring(end + 1);
            String known = released.value(subjectPath + "/TEN_MON");
            String subject = known.isEmpty() ? file.value(subjectPath + "/TEN_MON") : known;
            if (MARKS.containsKey(field)) {
                return "Điểm môn " + subject + " (" + MARKS.get(field) + ")";
            }
            return field.equals("NHAN_XET") ? "Nhận xét môn " + subject : "Môn " + subject + ", mục " + field;
        }
        return NAMES.getOrDefault(path, "Mục " + path);
    }
}
