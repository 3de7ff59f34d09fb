package vn.hocba.sync.platform;

import vn.hocba.kit.problem.ProblemCode;

/** The refusals of this service. */
public enum SyncProblem implements ProblemCode {
    NOTHING_TO_SEND_AGAIN(
            "delivery.nothing-to-resubmit",
            409,
            "Không có học bạ nào bị từ chối hoặc bị giữ lại để gửi lại",
            "No rejected or held transcript is there to be sent again"),
    STORE_UNAVAILABLE(
            "store.unavailable",
            503,
            "Kho của thành phố hoặc của Bộ tạm thời không trả lời",
            "The city's or the ministry's store does not answer at present");

    private final String code;
    private final int status;
    private final String titleVi;
    private final String titleEn;

    SyncProblem(String code, int status, String titleVi, String titleEn) {
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
