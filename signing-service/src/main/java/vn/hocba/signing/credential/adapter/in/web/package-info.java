/** Credentials over HTTP. */
@NullMarked
package vn.hocba.signing.credential.adapter.in.web;

import org.jspecify.annotations.NullMarked;
