/** Validation over HTTP, without a token. */
@NullMarked
package vn.hocba.signing.validation.adapter.in.web;

import org.jspecify.annotations.NullMarked;
