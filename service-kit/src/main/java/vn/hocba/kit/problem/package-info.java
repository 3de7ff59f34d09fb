/** Refusals on the wire: RFC 9457 problem details with a stable code, in Vietnamese and English. */
@NullMarked
package vn.hocba.kit.problem;

import org.jspecify.annotations.NullMarked;
