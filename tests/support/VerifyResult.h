// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtTest/QTest>

namespace meterdesk::test {

/// The detail of a failed Result, as the message of a failed check.
template <typename Result>
[[nodiscard]] QByteArray whyNot(const Result &result)
{
    return result ? QByteArray() : result.error().detail.toUtf8();
}

} // namespace meterdesk::test

/// QVERIFY for a Result that says why it failed. The argument is evaluated once.
#define VERIFY_RESULT(...)                                                                                             \
    do {                                                                                                               \
        const auto &verifiedResult = (__VA_ARGS__);                                                                    \
        QVERIFY2(verifiedResult.has_value(), ::meterdesk::test::whyNot(verifiedResult).constData());                   \
    } while (false)

/// The Result must be a failure with this code.
#define VERIFY_ERROR(result, expectedCode)                                                                             \
    do {                                                                                                               \
        const auto &verifiedResult = (result);                                                                         \
        QVERIFY2(!verifiedResult.has_value(), "succeeded");                                                            \
        QVERIFY2(                                                                                                      \
            verifiedResult.error().code == (expectedCode), ::meterdesk::test::whyNot(verifiedResult).constData());     \
    } while (false)
