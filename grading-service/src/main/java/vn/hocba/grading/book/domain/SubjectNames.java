package vn.hocba.grading.book.domain;

import java.util.Map;
import vn.hocba.grading.regulation.domain.SchoolLevel;

/** Names of the subjects of the 2018 programme as the ministry's forms print them. */
final class SubjectNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("TV", "Tiếng Việt"),
            Map.entry("VAN", "Ngữ văn"),
            Map.entry("TOAN", "Toán"),
            Map.entry("NN1", "Ngoại ngữ 1"),
            Map.entry("NN2", "Ngoại ngữ 2"),
            Map.entry("TDT", "Tiếng dân tộc thiểu số"),
            Map.entry("DD", "Đạo đức"),
            Map.entry("TNXH", "Tự nhiên và Xã hội"),
            Map.entry("LSDL", "Lịch sử và Địa lí"),
            Map.entry("KH", "Khoa học"),
            Map.entry("THCN", "Tin học và Công nghệ"),
            Map.entry("GDTC", "Giáo dục thể chất"),
            Map.entry("AN", "Âm nhạc"),
            Map.entry("MT", "Mĩ thuật"),
            Map.entry("NT", "Nghệ thuật"),
            Map.entry("HDTN", "Hoạt động trải nghiệm"),
            Map.entry("HDTNHN", "Hoạt động trải nghiệm, hướng nghiệp"),
            Map.entry("GDDP", "Nội dung giáo dục của địa phương"),
            Map.entry("GDCD", "Giáo dục công dân"),
            Map.entry("KHTN", "Khoa học tự nhiên"),
            Map.entry("CN", "Công nghệ"),
            Map.entry("TIN", "Tin học"),
            Map.entry("SU", "Lịch sử"),
            Map.entry("DIA", "Địa lí"),
            Map.entry("KTPL", "Giáo dục kinh tế và pháp luật"),
            Map.entry("LI", "Vật lí"),
            Map.entry("HOA", "Hóa học"),
            Map.entry("SINH", "Sinh học"),
            Map.entry("GDQP", "Giáo dục quốc phòng và an ninh"));

    private SubjectNames() {}

    static String of(String code, SchoolLevel level) {
        if (level == SchoolLevel.PRIMARY && code.equals("AN")) {
            return "Nghệ thuật (Âm nhạc)";
        }
        if (level == SchoolLevel.PRIMARY && code.equals("MT")) {
            return "Nghệ thuật (Mĩ thuật)";
        }
        return NAMES.getOrDefault(code, code);
    }
}
