// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteView.h"

#include <cstdio>
#include <cstdlib>

/// What the fuzzers call with arbitrary bytes. Each target takes a part of the codec through everything it does with
/// received bytes and aborts where the codec contradicts itself; crashes and undefined behaviour are the sanitizers'.
/// The same functions run over the protocol vectors and over `findings/` in the normal suite.
namespace meterdesk::fuzz {

/// Bytes as a line or socket gives them, in pieces: the DL/T 645 decoder.
void dlt645Stream(wire::ByteView input);
/// C and DATA of a frame with the right sum: everything that takes a DL/T 645 frame apart.
void dlt645Messages(wire::ByteView input);
/// Bytes behind a data identifier: the value parsers of both editions.
void dlt645Values(wire::ByteView input);
/// Bytes as a socket gives them, in pieces: the 1376.1 decoder.
void gdw1376Stream(wire::ByteView input);
/// C, AFN, SEQ and DATA of a frame with the right sum: everything that takes a 1376.1 frame apart.
void gdw1376Messages(wire::ByteView input);
/// Raw bytes: descriptions, words, splitting and masking.
void description(wire::ByteView input);

struct Target
{
    const char *name;
    void (*run)(wire::ByteView input);
};
inline constexpr Target targets[] = {
    {"dlt645Stream", dlt645Stream},
    {"dlt645Messages", dlt645Messages},
    {"dlt645Values", dlt645Values},
    {"gdw1376Stream", gdw1376Stream},
    {"gdw1376Messages", gdw1376Messages},
    {"description", description},
};

/// Ends the program where the codec contradicts itself.
inline void check(bool holds, const char *what)
{
    if (!holds) {
        std::fprintf(stderr, "the codec contradicts itself: %s\n", what);
        std::abort();
    }
}

} // namespace meterdesk::fuzz
