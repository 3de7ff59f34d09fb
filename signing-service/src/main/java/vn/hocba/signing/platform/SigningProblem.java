package vn.hocba.signing.platform;

import vn.hocba.kit.problem.ProblemCode;

/** The refusals of this service. */
public enum SigningProblem implements ProblemCode {
    CREDENTIAL_UNREADABLE(
            "credential.unreadable",
            422,
            "Không đọc được tệp khóa: cần tệp PKCS#12 có đúng một khóa cùng chứng thư của nó",
            "The key file cannot be read: a PKCS#12 file with exactly one key and its certificate is needed"),
    CREDENTIAL_WRONG_PIN("credential.wrong-pin", 422, "Mã PIN không đúng", "The PIN is wrong"),
    CREDENTIAL_LOCKED(
            "credential.locked",
            423,
            "Nhập sai mã PIN quá nhiều lần, khóa ký bị tạm khóa 15 phút",
            "Too many wrong PINs: the credential is locked for 15 minutes"),
    CREDENTIAL_MISSING("credential.missing", 409, "Chưa có khóa ký để dùng", "There is no credential to sign with yet"),
    CREDENTIAL_WEAK_KEY(
            "credential.weak-key",
            422,
            "Khóa quá yếu: cần RSA từ 2048 bit hoặc ECDSA từ 256 bit",
            "The key is too weak: RSA of 2048 or ECDSA of 256 bits at least"),
    CREDENTIAL_WRONG_USAGE(
            "credential.wrong-usage",
            422,
            "Chứng thư không được cấp để ký số",
            "The certificate was not issued for signing"),
    CREDENTIAL_NOT_VALID_NOW(
            "credential.not-valid-now",
            422,
            "Chứng thư đã hết hạn hoặc chưa có hiệu lực",
            "The certificate is expired or not valid yet"),
    CREDENTIAL_UNTRUSTED(
            "credential.untrusted",
            422,
            "Chứng thư không do tổ chức được tin cậy cấp",
            "The certificate does not lead to a trusted authority"),
    CREDENTIAL_REVOKED("credential.revoked", 422, "Chứng thư đã bị thu hồi", "The certificate was revoked"),
    CREDENTIAL_TRUST_UNAVAILABLE(
            "credential.trust-unavailable",
            503,
            "Chưa đọc được danh sách tổ chức chứng thực tin cậy, hãy thử lại sau",
            "The trusted authorities cannot be read, try again later"),
    CREDENTIAL_WRONG_HOLDER(
            "credential.wrong-holder",
            422,
            "Chứng thư không phải của người hoặc đơn vị này",
            "The certificate belongs to somebody else"),
    CREDENTIAL_HOLDER_UNKNOWN(
            "credential.holder-unknown",
            409,
            "Hệ thống chưa biết người hoặc trường này, hoặc người này không còn làm việc ở trường",
            "This person or school is not known yet, or the person has left the school"),
    OUT_OF_ORDER(
            "signing.out-of-order",
            409,
            "Chưa đến lượt ký: người ký ở bước trước chưa ký xong",
            "Not your turn yet: somebody has to sign before you"),
    NOTHING_WAITING("signing.nothing-waiting", 409, "Không có hồ sơ nào đang chờ ký", "Nothing waits for you to sign"),
    BATCH_RUNNING("signing.batch-running", 409, "Đợt ký này đang chạy", "This batch is running"),
    BATCH_DONE("signing.batch-done", 409, "Đợt ký này đã xong", "This batch is done"),
    CLOCK_OFF(
            "signing.clock-off",
            503,
            "Đồng hồ của máy chủ ký lệch quá mức cho phép so với các tổ chức cấp dấu thời gian, tạm dừng ký số",
            "The signing server's clock is too far from those of the time stamp authorities: signing has stopped"),
    EMPTY_FILE("validation.empty-file", 422, "Tệp rỗng, không có gì để kiểm tra", "The file is empty"),
    BUSY(
            "validation.busy",
            503,
            "Đang có nhiều yêu cầu kiểm tra, hãy thử lại sau ít giây",
            "Many files are being validated, try again in a few seconds");

    private final String code;
    private final int status;
    private final String titleVi;
    private final String titleEn;

    SigningProblem(String code, int status, String titleVi, String titleEn) {
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

    /** The refusal of a fault of a credential, by the fault's name. */
    public static SigningProblem ofCredential(Enum<?> fault) {
        return valueOf("CREDENTIAL_" + fault.name());
    }
}
