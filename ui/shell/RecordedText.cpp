// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/RecordedText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

#include "RecordWords.h"
#include "RegisterWords.h"
#include "monitor/WireLogModel.h"
#include "shell/ErrorText.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

struct RecordedWord
{
    QLatin1StringView word;
    const char *text;
};

constexpr std::array recordedWords{
    RecordedWord{QLatin1StringView("all"), QT_TRANSLATE_NOOP("RecordedText", "all")},
    RecordedWord{QLatin1StringView("building"), QT_TRANSLATE_NOOP("RecordedText", "building")},
    RecordedWord{QLatin1StringView("properties"), QT_TRANSLATE_NOOP("RecordedText", "properties")},
    RecordedWord{QLatin1StringView("concentrators"), QT_TRANSLATE_NOOP("RecordedText", "concentrators")},
    RecordedWord{QLatin1StringView("meters"), QT_TRANSLATE_NOOP("RecordedText", "meters")},
    RecordedWord{QLatin1StringView("tariffs"), QT_TRANSLATE_NOOP("RecordedText", "tariffs")},
    RecordedWord{QLatin1StringView("accounts"), QT_TRANSLATE_NOOP("RecordedText", "accounts")},
    RecordedWord{QLatin1StringView("readings"), QT_TRANSLATE_NOOP("RecordedText", "readings")},
    RecordedWord{QLatin1StringView("recharges"), QT_TRANSLATE_NOOP("RecordedText", "top-ups")},
    RecordedWord{QLatin1StringView("trip"), QT_TRANSLATE_NOOP("RecordedText", "trip")},
    RecordedWord{QLatin1StringView("close"), QT_TRANSLATE_NOOP("RecordedText", "close")},
    RecordedWord{QLatin1StringView("permit-close"), QT_TRANSLATE_NOOP("RecordedText", "permission to close")},
    RecordedWord{QLatin1StringView("protect"), QT_TRANSLATE_NOOP("RecordedText", "protection")},
    RecordedWord{QLatin1StringView("unprotect"), QT_TRANSLATE_NOOP("RecordedText", "end of protection")},
    RecordedWord{QLatin1StringView("link-timing"), QT_TRANSLATE_NOOP("RecordedText", "link timing (F1)")},
    RecordedWord{QLatin1StringView("master-stations"), QT_TRANSLATE_NOOP("RecordedText", "master stations (F3)")},
    RecordedWord{QLatin1StringView("network"), QT_TRANSLATE_NOOP("RecordedText", "own address (F7)")},
    RecordedWord{QLatin1StringView("work-mode"), QT_TRANSLATE_NOOP("RecordedText", "working mode (F8)")},
    RecordedWord{QLatin1StringView("differs"), QT_TRANSLATE_NOOP("RecordedText", "reads otherwise")},
    RecordedWord{QLatin1StringView("unanswered"), QT_TRANSLATE_NOOP("RecordedText", "not answered")},
    RecordedWord{QLatin1StringView("set-clock"), QT_TRANSLATE_NOOP("RecordedText", "setting the clock")},
    RecordedWord{QLatin1StringView("confirmed"), QT_TRANSLATE_NOOP("RecordedText", "confirmed")},
    RecordedWord{QLatin1StringView("permitted"), QT_TRANSLATE_NOOP("RecordedText", "permitted")},
    RecordedWord{QLatin1StringView("refused"), QT_TRANSLATE_NOOP("RecordedText", "refused")},
    RecordedWord{QLatin1StringView("timeout"), QT_TRANSLATE_NOOP("RecordedText", "no answer")},
    RecordedWord{QLatin1StringView("cancelled"), QT_TRANSLATE_NOOP("RecordedText", "cancelled")},
    RecordedWord{QLatin1StringView("conflict"), QT_TRANSLATE_NOOP("RecordedText", "its slot holds another meter")},
    RecordedWord{QLatin1StringView("silent"), QT_TRANSLATE_NOOP("RecordedText", "the meter does not answer")},
    RecordedWord{QLatin1StringView("other-number"), QT_TRANSLATE_NOOP("RecordedText", "another meter answers")},
    RecordedWord{QLatin1StringView("backward"), QT_TRANSLATE_NOOP("RecordedText", "a register went back")},
    RecordedWord{QLatin1StringView("implausible"), QT_TRANSLATE_NOOP("RecordedText", "more than the meter can pass")},
    RecordedWord{QLatin1StringView("rates-missing"), QT_TRANSLATE_NOOP("RecordedText", "a rate register is missing")},
    RecordedWord{QLatin1StringView("accepted"), QT_TRANSLATE_NOOP("RecordedText", "accepted")},
    RecordedWord{QLatin1StringView("discarded"), QT_TRANSLATE_NOOP("RecordedText", "rejected")},
    RecordedWord{QLatin1StringView("typed"), QT_TRANSLATE_NOOP("RecordedText", "typed")},
    RecordedWord{QLatin1StringView("tenant"), QT_TRANSLATE_NOOP("RecordedText", "tenant")},
    RecordedWord{QLatin1StringView("receipt"), QT_TRANSLATE_NOOP("RecordedText", "receipt")},
    RecordedWord{QLatin1StringView("adjustment"), QT_TRANSLATE_NOOP("RecordedText", "adjustment slip")},
    RecordedWord{QLatin1StringView("check-out"), QT_TRANSLATE_NOOP("RecordedText", "check-out slip")},
    RecordedWord{QLatin1StringView("statement"), QT_TRANSLATE_NOOP("RecordedText", "statement")},
    RecordedWord{QLatin1StringView("notice"), QT_TRANSLATE_NOOP("RecordedText", "notice of arrears")},
    RecordedWord{QLatin1StringView("shift-report"), QT_TRANSLATE_NOOP("RecordedText", "shift report")},
    RecordedWord{QLatin1StringView("day-end"), QT_TRANSLATE_NOOP("RecordedText", "day-end report")},
    RecordedWord{QLatin1StringView("test-page"), QT_TRANSLATE_NOOP("RecordedText", "test page")},
    RecordedWord{QLatin1StringView("waiting"), QT_TRANSLATE_NOOP("RecordedText", "waiting")},
    RecordedWord{QLatin1StringView("handing-over"), QT_TRANSLATE_NOOP("RecordedText", "being handed over")},
    RecordedWord{QLatin1StringView("spooled"), QT_TRANSLATE_NOOP("RecordedText", "taken by the printing system")},
    RecordedWord{QLatin1StringView("failed"), QT_TRANSLATE_NOOP("RecordedText", "failed")},
    RecordedWord{QLatin1StringView("unclear"), QT_TRANSLATE_NOOP("RecordedText", "unclear")},
    RecordedWord{QLatin1StringView("printed"), QT_TRANSLATE_NOOP("RecordedText", "printed")},
};

/// The keys of the building's settings, as a change of one is recorded.
constexpr std::array settingWords{
    RecordedWord{QLatin1StringView("desk.organisation"), QT_TRANSLATE_NOOP("RecordedText", "name on slips")},
    RecordedWord{QLatin1StringView("desk.logo"), QT_TRANSLATE_NOOP("RecordedText", "logo on slips")},
    RecordedWord{QLatin1StringView("desk.slip-footer"), QT_TRANSLATE_NOOP("RecordedText", "footer of slips")},
    RecordedWord{QLatin1StringView("policy.automatic-trips"), QT_TRANSLATE_NOOP("RecordedText", "automatic trips")},
    RecordedWord{QLatin1StringView("policy.trip-limit"), QT_TRANSLATE_NOOP("RecordedText", "limit of trips")},
    RecordedWord{QLatin1StringView("policy.trips-from"), QT_TRANSLATE_NOOP("RecordedText", "trips allowed from")},
    RecordedWord{QLatin1StringView("policy.trips-to"), QT_TRANSLATE_NOOP("RecordedText", "trips allowed to")},
    RecordedWord{QLatin1StringView("policy.close-from"), QT_TRANSLATE_NOOP("RecordedText", "close from a balance of")},
    RecordedWord{
        QLatin1StringView("till.cashier-limit"), QT_TRANSLATE_NOOP("RecordedText", "most a cashier takes at once")},
    RecordedWord{
        QLatin1StringView("till.manager-limit"), QT_TRANSLATE_NOOP("RecordedText", "most anybody else takes at once")},
    RecordedWord{QLatin1StringView("till.confirm-above"), QT_TRANSLATE_NOOP("RecordedText", "ask twice above")},
    RecordedWord{QLatin1StringView("till.adjustment-limit"),
        QT_TRANSLATE_NOOP("RecordedText", "adjustments need a second operator above")},
    RecordedWord{QLatin1StringView("till.round-cash"), QT_TRANSLATE_NOOP("RecordedText", "cash rounded to 0.1 yuan")},
    RecordedWord{QLatin1StringView("till.service-fee"),
        QT_TRANSLATE_NOOP("RecordedText", "service fee, in 1/10000 of a top-up")},
    RecordedWord{QLatin1StringView("clock.daily-broadcast"),
        QT_TRANSLATE_NOOP("RecordedText", "meters told the time once a day")},
    RecordedWord{QLatin1StringView("on"), QT_TRANSLATE_NOOP("RecordedText", "on")},
    RecordedWord{QLatin1StringView("off"), QT_TRANSLATE_NOOP("RecordedText", "off")},
    RecordedWord{QLatin1StringView("below"), QT_TRANSLATE_NOOP("RecordedText", "below the overdraft limit")},
    RecordedWord{QLatin1StringView("reached"), QT_TRANSLATE_NOOP("RecordedText", "at the overdraft limit")},
};

/// A sentence as the services write it: `%n` stands for a word, a figure or a name.
struct Phrase
{
    QLatin1StringView about; ///< the word of the action; "work-item" of the inbox, "print-order" of the print queue
    const char *text;
};

constexpr QLatin1StringView inboxItem("work-item");
constexpr QLatin1StringView printOrder("print-order");

constexpr std::array phrases{
    Phrase{QLatin1StringView("bill"), QT_TRANSLATE_NOOP("RecordedText", "%1 posted, %2 held")},
    Phrase{QLatin1StringView("policy"), QT_TRANSLATE_NOOP("RecordedText", "%1 alarms, trips and closes")},
    Phrase{QLatin1StringView("print-receipt"), QT_TRANSLATE_NOOP("RecordedText", "print %1")},
    Phrase{QLatin1StringView("print-document"), QT_TRANSLATE_NOOP("RecordedText", "%1, order %2, attempt %3")},
    Phrase{QLatin1StringView("print-document"), QT_TRANSLATE_NOOP("RecordedText", "%1, print %2")},
    Phrase{QLatin1StringView("settle-print"), QT_TRANSLATE_NOOP("RecordedText", "%1, was %2")},
    Phrase{QLatin1StringView("count-drawer"), QT_TRANSLATE_NOOP("RecordedText", "%1 counted, %2 expected")},
    Phrase{
        QLatin1StringView("close-shift"), QT_TRANSLATE_NOOP("RecordedText", "difference %1, handed over %2, left %3")},
    Phrase{QLatin1StringView("set-prices"), QT_TRANSLATE_NOOP("RecordedText", "from %1: %2")},
    Phrase{QLatin1StringView("open-account"), QT_TRANSLATE_NOOP("RecordedText", "from %1, %2")},
    Phrase{QLatin1StringView("assign-tariff"), QT_TRANSLATE_NOOP("RecordedText", "%1 from %2")},
    Phrase{QLatin1StringView("import"), QT_TRANSLATE_NOOP("RecordedText", "%1 imported, %2 skipped")},
    Phrase{QLatin1StringView("open-shift"), QT_TRANSLATE_NOOP("RecordedText", "float %1")},
    Phrase{QLatin1StringView("day-end"), QT_TRANSLATE_NOOP("RecordedText", "entries %1–%2, closing %3, seal %4")},
    Phrase{QLatin1StringView("change-parameter"), QT_TRANSLATE_NOOP("RecordedText", "%1, %2")},
    Phrase{QLatin1StringView("parameter-result"), QT_TRANSLATE_NOOP("RecordedText", "%1, %2")},
    Phrase{QLatin1StringView("control-output"), QT_TRANSLATE_NOOP("RecordedText", "%1, round %2, %3")},
    Phrase{QLatin1StringView("number-result"), QT_TRANSLATE_NOOP("RecordedText", "%1, %2")},
    Phrase{QLatin1StringView("set-clock"), QT_TRANSLATE_NOOP("RecordedText", "to %1")},
    Phrase{QLatin1StringView("broadcast-time"), QT_TRANSLATE_NOOP("RecordedText", "%1 ports")},
    Phrase{QLatin1StringView("broadcast-time"), QT_TRANSLATE_NOOP("RecordedText", "not sent: %1")},
    Phrase{QLatin1StringView("change-role"), QT_TRANSLATE_NOOP("RecordedText", "%1 to %2")},
    Phrase{QLatin1StringView("share-energy"), QT_TRANSLATE_NOOP("RecordedText", "%1 over %2 rooms")},
    Phrase{QLatin1StringView("check-out"), QT_TRANSLATE_NOOP("RecordedText", "%1 balance %2 → 0.00")},
    Phrase{QLatin1StringView("check-in"), QT_TRANSLATE_NOOP("RecordedText", "balance %1 → 0.00, payer %2")},
    Phrase{QLatin1StringView("replace-meter"), QT_TRANSLATE_NOOP("RecordedText", "%1 at %2, end %3, start %4")},
    Phrase{QLatin1StringView("relay-result"), QT_TRANSLATE_NOOP("RecordedText", "%1 %2 %3")},
    Phrase{printOrder, QT_TRANSLATE_NOOP("RecordedText", "there is no printer")},
    Phrase{printOrder, QT_TRANSLATE_NOOP("RecordedText", "no printer %1")},
    Phrase{printOrder, QT_TRANSLATE_NOOP("RecordedText", "the print system does not know the job")},
    Phrase{printOrder, QT_TRANSLATE_NOOP("RecordedText", "the printer closed the connection")},
    Phrase{printOrder, QT_TRANSLATE_NOOP("RecordedText", "the printer does not answer")},
    Phrase{inboxItem, QT_TRANSLATE_NOOP("RecordedText", "%1: the rates do not add up to the total")},
    Phrase{inboxItem, QT_TRANSLATE_NOOP("RecordedText", "%1: stored %2, read again as %3")},
    Phrase{inboxItem, QT_TRANSLATE_NOOP("RecordedText", "paid, balance %1; switched off by policy")},
    Phrase{inboxItem, QT_TRANSLATE_NOOP("RecordedText", "balance %1; switched off by policy")},
    Phrase{inboxItem, QT_TRANSLATE_NOOP("RecordedText", "balance %1")},
    Phrase{inboxItem, QT_TRANSLATE_NOOP("RecordedText", "%1 refused: %2")},
    Phrase{inboxItem, QT_TRANSLATE_NOOP("RecordedText", "%1: %2")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("RecordedText", text);
}

/// The words of the error codes have no table.
std::optional<ErrorCode> errorOf(QStringView word)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code) {
        if (errorCodeName(static_cast<ErrorCode>(code)) == word)
            return static_cast<ErrorCode>(code);
    }
    return std::nullopt;
}

/// A single word of the records, and the rest behind it where the word is the beginning of a sentence.
QString wordsText(const QString &recorded)
{
    const qsizetype end = recorded.indexOf(QRegularExpression(u"[ :]"_s));
    const QString word = end < 0 ? recorded : recorded.first(end);
    const QString rest = end < 0 ? QString() : recorded.sliced(end);
    const auto known =
        std::ranges::find_if(recordedWords, [&word](const RecordedWord &each) { return word == each.word; });
    if (known != recordedWords.end())
        return translated(known->text) + rest;
    if (const auto role = fromWord<Role>(word); role && rest.isEmpty())
        return roleText(*role);
    if (const auto error = errorOf(word))
        return errorText(Error{*error, {}}) + rest;
    if (const QString reason = policyReasonText(word); reason != word)
        return reason + rest;
    return recorded;
}

QRegularExpression patternOf(const char *text)
{
    QString pattern = QRegularExpression::escape(QString::fromUtf8(text));
    pattern.replace(QRegularExpression(u"\\\\%[1-9]"_s), u"(.*?)"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

QString phraseText(QLatin1StringView about, const QString &recorded)
{
    for (const Phrase &phrase : phrases) {
        if (phrase.about != about)
            continue;
        const QRegularExpressionMatch match = patternOf(phrase.text).match(recorded);
        if (!match.hasMatch())
            continue;
        QString text = translated(phrase.text);
        for (int part = 1; part <= match.lastCapturedIndex(); ++part)
            text.replace(u"%%1"_s.arg(part), wordsText(match.captured(part)));
        return text.trimmed();
    }
    return recorded;
}

/// A word of ours that stands alone; anything else as it is.
template <std::size_t size>
QString wordText(const std::array<RecordedWord, size> &words, const QString &recorded)
{
    const auto known =
        std::ranges::find_if(words, [&recorded](const RecordedWord &each) { return recorded == each.word; });
    return known == words.end() ? recorded : translated(known->text);
}

/// "'off' → 'on'". Only whole values are words: a name or footer that begins like one was typed by somebody.
QString settingChangeText(const QString &recorded)
{
    static const QRegularExpression change(
        QRegularExpression::anchoredPattern(u"'(.*)' → '(.*)'"_s), QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = change.match(recorded);
    if (!match.hasMatch())
        return recorded;
    return translated(QT_TRANSLATE_NOOP("RecordedText", "\"%1\" → \"%2\""))
        .arg(wordText(settingWords, match.captured(1)), wordText(settingWords, match.captured(2)));
}

/// How a delivery ended, and why. What the wire added in English is for those who read English.
QString pairingText(const QString &recorded)
{
    const QString state = wordsText(recorded.section(u' ', 0, 0));
    const QString rest = recorded.section(u' ', 1);
    const QString code = rest.section(QRegularExpression(u"[ :]"_s), 0, 0);
    QString why = languageOfScreens() == WireLanguage::English ? rest : QString();
    if (const auto error = errorOf(code))
        why = *error == ErrorCode::NotPaired ? translated(QT_TRANSLATE_NOOP("RecordedText", "it has no concentrator"))
                                             : errorText(Error{*error, {}});
    return why.isEmpty() ? state : translated(QT_TRANSLATE_NOOP("RecordedText", "%1: %2")).arg(state, why);
}

/// Actions whose detail begins with a word of ours and never with what somebody typed.
bool beginsWithWord(const QString &action)
{
    return action == u"add-operator"_s || action == u"sign-in"_s || action == u"approve"_s;
}

} // namespace

QString operationDetailText(const QString &action, const QString &detail)
{
    if (action.startsWith(u"pair-"_s))
        return pairingText(detail);
    if (action == u"change-setting"_s)
        return settingChangeText(detail);
    if (beginsWithWord(action))
        return wordsText(detail);
    const QByteArray about = action.toLatin1();
    return phraseText(QLatin1StringView(about), detail);
}

QString operationSubjectText(const QString &subject)
{
    const QString setting = wordText(settingWords, subject);
    return setting == subject ? wordText(recordedWords, subject) : setting;
}

QString workItemDetailText(const QString &detail)
{
    return phraseText(inboxItem, detail);
}

QString printReasonText(const QString &reason)
{
    return phraseText(printOrder, reason);
}

} // namespace meterdesk
