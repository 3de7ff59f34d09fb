/** The edges of HTTP: body limits coming in, tokens and time-outs going out. */
@NullMarked
package vn.hocba.kit.http;

import org.jspecify.annotations.NullMarked;
