/** Which subjects a grade has and how each is assessed. */
@NullMarked
package vn.hocba.grading.curriculum;

import org.jspecify.annotations.NullMarked;
