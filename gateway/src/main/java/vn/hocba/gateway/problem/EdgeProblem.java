package vn.hocba.gateway.problem;

/** What the gateway itself refuses. Where a service has the same refusal, the code is the same. */
public enum EdgeProblem {
    MALFORMED(
            400,
            "request.malformed",
            "Không đọc được yêu cầu",
            "The request cannot be read",
            "Yêu cầu sai định dạng hoặc bị ngắt giữa chừng.",
            "The request is malformed, or it broke off."),
    UNAUTHENTICATED(
            401,
            "auth.missing",
            "Cần đăng nhập",
            "A valid access token is required",
            "Yêu cầu không có mã truy cập hợp lệ.",
            "The request has no valid access token."),
    FORBIDDEN(
            403,
            "auth.forbidden",
            "Không có quyền thực hiện",
            "You may not do this",
            "Tài khoản này không có quyền thực hiện yêu cầu.",
            "This account may not do what was asked."),
    NOT_FOUND(
            404,
            "resource.not-found",
            "Không tìm thấy",
            "Not found",
            "Không có gì ở địa chỉ này.",
            "There is nothing at this address."),
    METHOD(
            405,
            "request.method-not-allowed",
            "Phương thức không được hỗ trợ",
            "The method is not allowed here",
            "Địa chỉ này không nhận phương thức đã dùng.",
            "This address does not take the method that was used."),
    CLIENT_TIMEOUT(
            408,
            "request.timeout",
            "Yêu cầu gửi quá chậm",
            "The request arrived too slowly",
            "Nội dung yêu cầu không đến đủ trong thời gian cho phép.",
            "The request's body did not arrive in time."),
    TOO_LARGE(
            413,
            "request.too-large",
            "Nội dung yêu cầu quá lớn",
            "The request is too large",
            "Giới hạn là 2 MB, riêng tệp cần kiểm tra là 10 MB.",
            "The limit is 2 MB, and 10 MB for a file to verify."),
    UNSUPPORTED_MEDIA(
            415,
            "request.unsupported-media-type",
            "Kiểu nội dung không được hỗ trợ",
            "The media type is not supported",
            "Địa chỉ này không nhận kiểu nội dung đã gửi.",
            "This address does not take the media type that was sent."),
    RATE_LIMITED(
            429,
            "request.rate-limited",
            "Quá nhiều yêu cầu",
            "Too many requests",
            "Địa chỉ mạng này đã gửi quá nhiều yêu cầu, hãy thử lại sau.",
            "This network address sent too many requests, try again later."),
    INTERNAL(
            500,
            "service.internal",
            "Lỗi hệ thống",
            "Internal error",
            "Hệ thống gặp lỗi khi xử lý yêu cầu.",
            "The system failed to process the request."),
    UNAVAILABLE(
            503,
            "service.unavailable",
            "Dịch vụ tạm thời không sẵn sàng",
            "The service is temporarily unavailable",
            "Hãy thử lại sau ít phút.",
            "Try again in a few minutes."),
    TIMEOUT(
            504,
            "service.timeout",
            "Dịch vụ trả lời quá chậm",
            "The service took too long",
            "Hãy thử lại sau. Yêu cầu có thể vẫn đang được xử lý.",
            "Try again later. The request may still be under way.");

    private final int status;
    private final String code;
    private final String titleVi;
    private final String titleEn;
    private final String detailVi;
    private final String detailEn;

    EdgeProblem(int status, String code, String titleVi, String titleEn, String detailVi, String detailEn) {
        this.status = status;
        this.code = code;
        this.titleVi = titleVi;
        this.titleEn = titleEn;
        this.detailVi = detailVi;
        this.detailEn = detailEn;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    String title(Language language) {
        return language.pick(titleVi, titleEn);
    }

    String detail(Language language) {
        return language.pick(detailVi, detailEn);
    }

    /** The nearest entry for a status that the framework, the container or a stranger behind us chose. */
    public static EdgeProblem ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD;
            case 408 -> CLIENT_TIMEOUT;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA;
            case 429 -> RATE_LIMITED;
            case 502, 503 -> UNAVAILABLE;
            case 504 -> TIMEOUT;
            default -> status >= 400 && status < 500 ? MALFORMED : INTERNAL;
        };
    }
}
