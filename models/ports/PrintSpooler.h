// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Async.h"

#include <QtCore/QList>
#include <QtCore/QSizeF>
#include <QtCore/QStringList>

#include <optional>

namespace meterdesk {

enum class PrinterState {
    Ready, ///< idle or printing
    Paused, ///< stopped, or takes no jobs
    Offline, ///< switched off, unplugged, not answering
    PaperOut,
    Trouble ///< a jam, an open cover, empty ink
};

/// What a printer takes.
enum class PrintFormat {
    Pdf, ///< CUPS: the driver makes of it what the printer needs
    Picture, ///< PNG, a page each, painted through the driver of Windows
    EscPos ///< bytes of a receipt printer, without a driver
};

/// A printer as its print system reports it.
struct PrinterInfo
{
    QString name; ///< as the print system knows it; an address, such as tcp://192.168.1.50:9100, without a driver
    QString description; ///< for people; may be empty
    bool isDefault = false;
    PrinterState state = PrinterState::Ready;
    QString reason; ///< words of the print system for `state`; empty: none
    PrintFormat format = PrintFormat::Pdf;
};

/// What became of a job, as its print system tells. Done means that it left the queue by being printed.
enum class SpoolState { Queued, Printing, Held, Done, Failed };

struct SpoolJob
{
    int id = 0; ///< of the print system
    QString title;
    SpoolState state = SpoolState::Queued;
    QString reason; ///< why it waits or failed, in the print system's words; empty: no reason given
};

/// One document, ready for its printer.
struct PrintSheet
{
    QString title; ///< unique to one handing over, so that the job can be found again by it
    PrintFormat format = PrintFormat::Pdf;
    QList<QByteArray> parts; ///< one file; of pictures one a page
    QSizeF paper; ///< of every page, in millimetres
    int copies = 1;
};

/// The print systems of this PC. Answers come later and never block; call from the main thread. The order of calls to
/// one printer is kept. Nothing is ever printed on anything but the named printer.
class PrintSpooler
{
public:
    virtual ~PrintSpooler() = default;

    /// The receipt printers without a driver that this PC has, by their addresses.
    virtual void setReceiptPrinters(const QStringList &addresses) { Q_UNUSED(addresses) }

    /// Those there are now, by name. An empty list where there is no print system.
    [[nodiscard]] virtual Async<QList<PrinterInfo>> printers() = 0;

    /// Hands a document over. Errors: `printer-missing`, `print-failed` (the print system refused it: nothing was or
    /// will be printed), `timeout` (contact was lost on the way: nobody knows), `unsupported` (another format),
    /// `cancelled`.
    [[nodiscard]] virtual Async<SpoolJob> submit(const QString &printer, const PrintSheet &sheet) = 0;

    /// A job by its id, or, where that is 0, the newest one with this title. Nothing where the print system knows of
    /// none (any more). `print-failed` where the print system does not answer.
    [[nodiscard]] virtual Async<std::optional<SpoolJob>> job(const QString &printer, int id, const QString &title) = 0;

    /// Takes a job out of the queue if it is still there. `print-failed`.
    [[nodiscard]] virtual Async<void> withdraw(const QString &printer, int id) = 0;
};

} // namespace meterdesk
