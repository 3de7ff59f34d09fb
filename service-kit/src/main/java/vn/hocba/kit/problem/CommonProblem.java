package vn.hocba.kit.problem;

/** Refusals that every service can give. */
public enum CommonProblem implements ProblemCode {
    VALIDATION_FAILED("request.invalid", 422, "Dữ liệu gửi lên không hợp lệ", "The request has invalid values"),
    MALFORMED("request.malformed", 400, "Không đọc được nội dung yêu cầu", "The request cannot be read"),
    UNAUTHENTICATED("auth.missing", 401, "Cần đăng nhập", "A valid access token is required"),
    FORBIDDEN("auth.forbidden", 403, "Không có quyền thực hiện", "You may not do this"),
    NOT_FOUND("resource.not-found", 404, "Không tìm thấy", "Not found"),
    METHOD("request.method-not-allowed", 405, "Phương thức không được hỗ trợ", "The method is not allowed here"),
    NOT_ACCEPTABLE("request.not-acceptable", 406, "Không có định dạng được yêu cầu", "No acceptable representation"),
    CONFLICT("resource.conflict", 409, "Trùng với dữ liệu đã có", "This conflicts with what is stored"),
    CONCURRENT_CHANGE(
            "resource.concurrent-change",
            409,
            "Dữ liệu vừa được người khác thay đổi, hãy tải lại",
            "Somebody else has just changed this, load it again"),
    VERSION_MISMATCH(
            "resource.version-mismatch",
            412,
            "Dữ liệu đã thay đổi so với phiên bản đã đọc, hãy tải lại",
            "This has changed since it was read, load it again"),
    IF_MATCH_REQUIRED(
            "request.if-match-required",
            428,
            "Cần If-Match với phiên bản đã đọc",
            "If-Match with the version that was read is required"),
    TOO_LARGE("request.too-large", 413, "Nội dung yêu cầu quá lớn", "The request is too large"),
    UNSUPPORTED_MEDIA(
            "request.unsupported-media-type",
            415,
            "Kiểu nội dung không được hỗ trợ",
            "The media type is not supported"),
    IDEMPOTENCY_REUSED(
            "idempotency.key-reused",
            422,
            "Idempotency-Key đã dùng cho một yêu cầu khác",
            "The Idempotency-Key was used for another request"),
    IDEMPOTENCY_IN_PROGRESS(
            "idempotency.in-progress",
            409,
            "Yêu cầu cùng Idempotency-Key đang được xử lý",
            "A request with this Idempotency-Key is still running"),
    UNAVAILABLE(
            "service.unavailable", 503, "Dịch vụ tạm thời không sẵn sàng", "The service is temporarily unavailable"),
    INTERNAL("service.internal", 500, "Lỗi hệ thống", "Internal error");

    private final String code;
    private final int status;
    private final String titleVi;
    private final String titleEn;

    CommonProblem(String code, int status, String titleVi, String titleEn) {
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

    /** The nearest entry for a status that the framework or the container chose. */
    static CommonProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA;
            case 422 -> VALIDATION_FAILED;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? MALFORMED : INTERNAL;
        };
    }
}
