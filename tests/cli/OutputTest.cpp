// SPDX-License-Identifier: GPL-3.0-or-later
#include "Output.h"
#include "TestMain.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace meterdesk;
using namespace meterdesk::cli;

namespace {

/// An Output whose two streams can be read.
struct Printed
{
    explicit Printed(Output::Format format)
        : output(format, out, err)
    {
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
    }

    [[nodiscard]] QString text() const { return QString::fromUtf8(out.data()); }
    [[nodiscard]] QString errors() const { return QString::fromUtf8(err.data()); }

    QBuffer out;
    QBuffer err;
    Output output;
};

const Row first{{u"account"_s, u"0000200001"_s}, {u"name"_s, u"田家园"_s}, {u"balance"_s, u"-3.32"_s}};
const Row second{{u"account"_s, u"0000200002"_s}, {u"name"_s, QJsonValue::Null}, {u"balance"_s, u"120.00"_s}};

} // namespace

/// One JSON object a line, or aligned text (cli.md "Common").
class OutputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jsonKeepsTheOrderOfKeysAndWritesAtOnce();
    void jsonEscapesWhateverANoteHolds();
    void jsonErrorGoesToStandardOutput();
    void textAlignsNumbersRightAndChineseByWidth();
    void textStartsANewTableForOtherKeys();
    void textRecordIsAListOfLines();
    void textErrorIsOneLineOnStandardError();
    void everyErrorCodeHasASentence();
};

void OutputTest::jsonKeepsTheOrderOfKeysAndWritesAtOnce()
{
    Printed printed(Output::Format::Json);
    printed.output.row(second);
    QCOMPARE(printed.text(), u"{\"account\":\"0000200002\",\"name\":null,\"balance\":\"120.00\"}\n"_s);
    printed.output.record({{u"imported"_s, 3}, {u"ok"_s, true}, {u"tx"_s, QJsonArray{u"68"_s}}});
    QVERIFY(printed.text().endsWith(u"\n{\"imported\":3,\"ok\":true,\"tx\":[\"68\"]}\n"_s));
}

void OutputTest::jsonEscapesWhateverANoteHolds()
{
    Printed printed(Output::Format::Json);
    const QString note = u"a\"b\\c\nd\te 汉\u0001"_s;
    printed.output.row({{u"note"_s, note}});
    QCOMPARE(printed.out.data().count('\n'), 1);
    QCOMPARE(QJsonDocument::fromJson(printed.out.data()).object().value(u"note"_s).toString(), note);
}

void OutputTest::jsonErrorGoesToStandardOutput()
{
    Printed printed(Output::Format::Json);
    printed.output.error({ErrorCode::UnknownMeter, u"999999"_s});
    QCOMPARE(
        printed.text(), u"{\"error\":{\"code\":\"unknown-meter\",\"message\":\"there is no such meter: 999999\"}}\n"_s);
    QVERIFY(printed.errors().isEmpty());
}

void OutputTest::textAlignsNumbersRightAndChineseByWidth()
{
    Printed printed(Output::Format::Text);
    printed.output.row(first);
    printed.output.row(second);
    QVERIFY(printed.text().isEmpty());
    printed.output.finish();
    QCOMPARE(printed.text(),
        u"account     name    balance\n"
        "0000200001  田家园    -3.32\n"
        "0000200002  --       120.00\n"_s);
}

void OutputTest::textStartsANewTableForOtherKeys()
{
    Printed printed(Output::Format::Text);
    printed.output.row({{u"row"_s, 3}, {u"error"_s, u"unknown parent"_s}});
    printed.output.record({{u"imported"_s, 0}, {u"errors"_s, 1}});
    QCOMPARE(printed.text(),
        u"row  error\n"
        "  3  unknown parent\n"
        "imported: 0\n"
        "errors:   1\n"_s);
}

void OutputTest::textRecordIsAListOfLines()
{
    Printed printed(Output::Format::Text);
    printed.output.record({{u"ok"_s, true}, {u"note"_s, u"two\nlines"_s}, {u"seal"_s, QJsonValue::Null}});
    QCOMPARE(printed.text(), u"ok:   yes\nnote: two lines\nseal: --\n"_s);
}

void OutputTest::textErrorIsOneLineOnStandardError()
{
    Printed printed(Output::Format::Text);
    printed.output.error({ErrorCode::DatabaseFailed, u"disk I/O error\nSELECT"_s});
    QVERIFY(printed.text().isEmpty());
    QCOMPARE(printed.errors(), u"database-failed: the database reports a fault: disk I/O error SELECT\n"_s);
}

void OutputTest::everyErrorCodeHasASentence()
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        const auto each = static_cast<ErrorCode>(code);
        QVERIFY2(each == ErrorCode::Internal || errorMessage({each, {}}) != errorMessage({ErrorCode::Internal, {}}),
            qPrintable(errorCodeName(each)));
    }
}

METERDESK_TEST(OutputTest)

#include "OutputTest.moc"
