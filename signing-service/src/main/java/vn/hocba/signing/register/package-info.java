/** Who is who, as student-service tells it. */
@NullMarked
package vn.hocba.signing.register;

import org.jspecify.annotations.NullMarked;
