/** The book on paper. */
@NullMarked
package vn.hocba.grading.book.adapter.out.pdf;

import org.jspecify.annotations.NullMarked;
