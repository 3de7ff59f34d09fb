/** Names that the book shows. */
@NullMarked
package vn.hocba.grading.book.adapter.in.messaging;

import org.jspecify.annotations.NullMarked;
