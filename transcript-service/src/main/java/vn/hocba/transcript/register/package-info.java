/** Who is who, as student-service tells it. */
@NullMarked
package vn.hocba.transcript.register;

import org.jspecify.annotations.NullMarked;
