/** Final results of pupils. */
@NullMarked
package vn.hocba.grading.yearresult;

import org.jspecify.annotations.NullMarked;
