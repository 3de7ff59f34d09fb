/** The programme over HTTP. */
@NullMarked
package vn.hocba.grading.curriculum.adapter.in.web;

import org.jspecify.annotations.NullMarked;
