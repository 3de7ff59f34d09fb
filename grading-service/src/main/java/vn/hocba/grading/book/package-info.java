/** The class book and the primary summary table, as people read and print them. */
@NullMarked
package vn.hocba.grading.book;

import org.jspecify.annotations.NullMarked;
