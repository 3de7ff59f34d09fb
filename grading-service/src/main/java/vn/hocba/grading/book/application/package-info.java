/** What staff do with the book of a class. */
@NullMarked
package vn.hocba.grading.book.application;

import org.jspecify.annotations.NullMarked;
