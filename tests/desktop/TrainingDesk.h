// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Desktop.h"
#include "FakePrinters.h"
#include "WindowDriver.h"

#include <QtCore/QTemporaryDir>

namespace meterdesk::test {

/// The whole desktop program but its `main`, on a training database in an empty folder: real window, services and
/// SQLite, and the virtual building on loopback TCP. The test has its clock, its cable and its printers in hand.
class TrainingDesk
{
public:
    /// `now`: "2017-05-16 09:00:00"
    explicit TrainingDesk(const QString &now);
    ~TrainingDesk();

    /// Starts the program, and waits for its window and the end of its first round.
    void start();
    /// Ends the program; the database and what the meters remember stay.
    void stop();

    /// Moves the clock of program and building.
    void goTo(const QString &now);
    /// What the program does by itself every half hour: collect, bill, decide, send. Waits for its end.
    void runRound();

    /// Of the window there is now; a switch of operator or language makes a new one.
    [[nodiscard]] WindowDriver &hand();
    [[nodiscard]] Desktop &desktop() { return *m_desktop; }
    [[nodiscard]] AppContext &context() { return *m_desktop->context(); }
    [[nodiscard]] TrainingBuilding &building() { return *m_desktop->training(); }
    [[nodiscard]] simulator::VirtualMeter &meter(const QString &number);
    [[nodiscard]] FakePrinters &printers() { return *m_printers; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
    std::shared_ptr<FixedClock> m_clock;
    std::shared_ptr<FakePrinters> m_printers;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<WindowDriver> m_hand;
};

/// The answer, waited for; `qFatal` where it is an error. Only tests wait.
template <typename T>
T answerOf(Async<T> answer)
{
    answer.waitForFinished();
    Result<T> result = answer.result();
    if (!result)
        qFatal("%s: %s", qPrintable(errorCodeName(result.error().code)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Text of a PDF, as a reader would copy it.
[[nodiscard]] QString pdfText(const QString &path);

} // namespace meterdesk::test
