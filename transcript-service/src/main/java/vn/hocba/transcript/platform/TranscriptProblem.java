package vn.hocba.transcript.platform;

import vn.hocba.kit.problem.ProblemCode;

/** The refusals of this service. */
public enum TranscriptProblem implements ProblemCode {
    NOT_RELEASED(
            "transcript.not-released", 409, "Học bạ này chưa được phát hành", "This transcript is not released yet"),
    EMPTY_FILE("verification.empty-file", 422, "Tệp rỗng, không có gì để kiểm tra", "The file is empty"),
    WRONG_CODE(
            "verification.wrong-code",
            422,
            "Mã học bạ hoặc mã tra cứu không đúng",
            "The transcript id or the code is not right"),
    TOO_MANY_WRONG_CODES(
            "verification.too-many-attempts",
            429,
            "Nhập sai mã tra cứu quá nhiều lần, hãy thử lại sau",
            "Too many wrong codes, try again later"),
    BUSY(
            "verification.busy",
            503,
            "Đang có nhiều yêu cầu kiểm tra, hãy thử lại sau ít giây",
            "Many files are being verified, try again in a few seconds");

    private final String code;
    private final int status;
    private final String titleVi;
    private final String titleEn;

    TranscriptProblem(String code, int status, String titleVi, String titleEn) {
        this.code = code;
        this.status = status;
        this.titleVi = titleVi;
        this.titleEn = titleEn;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String titleVi() {
        return titleVi;
    }

    @Override
    public String titleEn() {
        return titleEn;
    }
}
