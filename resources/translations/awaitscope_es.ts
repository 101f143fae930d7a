<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Abrir…</translation>
    </message>
    <message>
        <source>Open a program</source>
        <translation>Abrir un programa</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>Guardar el programa</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>Guardar &amp;como…</translation>
    </message>
    <message>
        <source>Save the program as another file</source>
        <translation>Guardar el programa en otro archivo</translation>
    </message>
    <message>
        <source>&amp;Figure…</source>
        <translation>&amp;Figura…</translation>
    </message>
    <message>
        <source>Save the picture as PNG, SVG or PDF</source>
        <translation>Guardar la imagen como PNG, SVG o PDF</translation>
    </message>
    <message>
        <source>Export &amp;Trace…</source>
        <translation>Exportar la &amp;traza…</translation>
    </message>
    <message>
        <source>Save the run for Perfetto</source>
        <translation>Guardar la ejecución para Perfetto</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <source>Run, pause, continue</source>
        <translation>Ejecutar, pausar, continuar</translation>
    </message>
    <message>
        <source>Run &amp;Again</source>
        <translation>Ejecutar &amp;otra vez</translation>
    </message>
    <message>
        <source>Run from the beginning</source>
        <translation>Ejecutar desde el comienzo</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>Pa&amp;so</translation>
    </message>
    <message>
        <source>Let one task do one step</source>
        <translation>Dejar que una tarea dé un paso</translation>
    </message>
    <message>
        <source>Step &amp;Line</source>
        <translation>Paso de &amp;línea</translation>
    </message>
    <message>
        <source>Go to the next line of the program</source>
        <translation>Ir a la línea siguiente del programa</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>De&amp;tener</translation>
    </message>
    <message>
        <source>Stop the program</source>
        <translation>Detener el programa</translation>
    </message>
    <message>
        <source>Wait as long as the program waits</source>
        <translation>Esperar tanto como espera el programa</translation>
    </message>
    <message>
        <source>&amp;Instant</source>
        <translation>Al &amp;instante</translation>
    </message>
    <message>
        <source>Skip the waits: the whole run at once</source>
        <translation>Saltar las esperas: toda la ejecución de una vez</translation>
    </message>
    <message>
        <source>To the &amp;Beginning</source>
        <translation>Al comien&amp;zo</translation>
    </message>
    <message>
        <source>Playhead to the beginning</source>
        <translation>Cabezal al comienzo</translation>
    </message>
    <message>
        <source>Playhead one step back</source>
        <translation>Cabezal un paso atrás</translation>
    </message>
    <message>
        <source>Step &amp;Forward</source>
        <translation>Paso a&amp;delante</translation>
    </message>
    <message>
        <source>Playhead one step forward</source>
        <translation>Cabezal un paso adelante</translation>
    </message>
    <message>
        <source>Playhead to the end, and follow the run</source>
        <translation>Cabezal al final, siguiendo la ejecución</translation>
    </message>
    <message>
        <source>Playhead to another task&apos;s turn</source>
        <translation>Cabezal al turno de otra tarea</translation>
    </message>
    <message>
        <source>&amp;Next Task&apos;s Turn</source>
        <translation>Turno de la tarea si&amp;guiente</translation>
    </message>
    <message>
        <source>&amp;Mark the Moment</source>
        <translation>&amp;Marcar el momento</translation>
    </message>
    <message>
        <source>Drop a mark at the playhead, or take away the one that is there</source>
        <translation>Poner una marca en el cabezal, o quitar la que hay allí</translation>
    </message>
    <message>
        <source>&amp;Previous Mark</source>
        <translation>Marca &amp;anterior</translation>
    </message>
    <message>
        <source>Playhead to the mark before</source>
        <translation>Cabezal a la marca anterior</translation>
    </message>
    <message>
        <source>&amp;Next Mark</source>
        <translation>Marca &amp;siguiente</translation>
    </message>
    <message>
        <source>Playhead to the next mark</source>
        <translation>Cabezal a la marca siguiente</translation>
    </message>
    <message>
        <source>&amp;Remove All</source>
        <translation>&amp;Quitar todas</translation>
    </message>
    <message>
        <source>Take all marks away</source>
        <translation>Quitar todas las marcas</translation>
    </message>
    <message>
        <source>&amp;Find a Task…</source>
        <translation>&amp;Buscar una tarea…</translation>
    </message>
    <message>
        <source>Select a task by its name</source>
        <translation>Seleccionar una tarea por su nombre</translation>
    </message>
    <message>
        <source>Filter &amp;Lanes…</source>
        <translation>&amp;Filtrar carriles…</translation>
    </message>
    <message>
        <source>Show only the tasks that are named so</source>
        <translation>Mostrar solo las tareas que se llaman así</translation>
    </message>
    <message>
        <source>&amp;Time Axis</source>
        <translation>Eje de &amp;tiempo</translation>
    </message>
    <message>
        <source>One unit is one second</source>
        <translation>Una unidad es un segundo</translation>
    </message>
    <message>
        <source>&amp;Steps Axis</source>
        <translation>Eje de &amp;pasos</translation>
    </message>
    <message>
        <source>One unit is one turn of the loop</source>
        <translation>Una unidad es una vuelta del bucle</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation>Seguir al escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Size of the type</source>
        <translation>Tamaño de la letra</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>El del escritorio</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Idioma de la ventana</translation>
    </message>
    <message>
        <source>P&amp;resent</source>
        <translation>P&amp;resentar</translation>
    </message>
    <message>
        <source>Full screen with large type</source>
        <translation>Pantalla completa con letra grande</translation>
    </message>
    <message>
        <source>With Its &amp;Twin</source>
        <translation>Con su &amp;gemelo</translation>
    </message>
    <message>
        <source>Open the lesson&apos;s twin beside it</source>
        <translation>Abrir a su lado el programa gemelo de la lección</translation>
    </message>
    <message>
        <source>With a &amp;File…</source>
        <translation>Con un &amp;archivo…</translation>
    </message>
    <message>
        <source>Open another program beside it</source>
        <translation>Abrir otro programa a su lado</translation>
    </message>
    <message>
        <source>&amp;Close the Comparison</source>
        <translation>&amp;Cerrar la comparación</translation>
    </message>
    <message>
        <source>Keep the first program only</source>
        <translation>Dejar solo el primer programa</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>Show the keys</source>
        <translation>Mostrar las teclas</translation>
    </message>
    <message>
        <source>&amp;About Awaitscope</source>
        <translation>&amp;Acerca de Awaitscope</translation>
    </message>
    <message>
        <source>About Awaitscope</source>
        <translation>Acerca de Awaitscope</translation>
    </message>
    <message>
        <source>Li&amp;ve</source>
        <translation>En &amp;vivo</translation>
    </message>
    <message>
        <source>Step Bac&amp;k</source>
        <translation>Paso &amp;atrás</translation>
    </message>
    <message>
        <source>To No&amp;w</source>
        <translation>Hasta a&amp;hora</translation>
    </message>
    <message>
        <source>Previous Task&apos;s T&amp;urn</source>
        <translation>Turno de la tarea ante&amp;rior</translation>
    </message>
    <message>
        <source>Codes Side by &amp;Side</source>
        <translation>Códigos &amp;lado a lado</translation>
    </message>
    <message>
        <source>Show both programs side by side, with the lines that differ</source>
        <translation>Mostrar los dos programas lado a lado, con las líneas que difieren</translation>
    </message>
    <message>
        <source>&amp;Next Difference</source>
        <translation>Diferencia &amp;siguiente</translation>
    </message>
    <message>
        <source>To the next lines that differ</source>
        <translation>A las siguientes líneas que difieren</translation>
    </message>
    <message>
        <source>&amp;Previous Difference</source>
        <translation>Diferencia a&amp;nterior</translation>
    </message>
    <message>
        <source>To the previous lines that differ</source>
        <translation>A las anteriores líneas que difieren</translation>
    </message>
    <message>
        <source>S&amp;wap the Programs</source>
        <translation>&amp;Intercambiar los programas</translation>
    </message>
    <message>
        <source>The first program becomes the second</source>
        <translation>El primer programa pasa a ser el segundo</translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation>Panel siguie&amp;nte</translation>
    </message>
    <message>
        <source>Keyboard to the next pane</source>
        <translation>Teclado al panel siguiente</translation>
    </message>
    <message>
        <source>Previo&amp;us Pane</source>
        <translation>P&amp;anel anterior</translation>
    </message>
    <message>
        <source>Keyboard to the pane before</source>
        <translation>Teclado al panel anterior</translation>
    </message>
    <message>
        <source>Meta&amp;data</source>
        <translation>Meta&amp;datos</translation>
    </message>
    <message>
        <source>Show the block that describes the lesson, above its code</source>
        <translation>Mostrar el bloque que describe la lección, encima de su código</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Find words in the code</source>
        <translation>Buscar palabras en el código</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>To the next place</source>
        <translation>Al lugar siguiente</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Buscar a&amp;nterior</translation>
    </message>
    <message>
        <source>To the previous place</source>
        <translation>Al lugar anterior</translation>
    </message>
    <message>
        <source>&amp;Go to Line…</source>
        <translation>&amp;Ir a la línea…</translation>
    </message>
    <message>
        <source>Go to a line of the code by its number</source>
        <translation>Ir a una línea del código por su número</translation>
    </message>
    <message>
        <source>Co&amp;mment Lines</source>
        <translation>Co&amp;mentar líneas</translation>
    </message>
    <message>
        <source>Make comments of the selected lines, or code again</source>
        <translation>Convertir en comentarios las líneas seleccionadas, o de nuevo en código</translation>
    </message>
    <message>
        <source>H&amp;ide the Future</source>
        <translation>Oc&amp;ultar el futuro</translation>
    </message>
    <message>
        <source>Show nothing of what comes after the playhead, while presenting</source>
        <translation>No mostrar nada de lo que viene después del cabezal mientras se presenta</translation>
    </message>
    <message>
        <source>&amp;Reset the Layout</source>
        <translation>&amp;Restablecer la disposición</translation>
    </message>
    <message>
        <source>All panes where they were at the first start</source>
        <translation>Todos los paneles donde estaban la primera vez</translation>
    </message>
    <message>
        <source>With the &amp;Last Run</source>
        <translation>Con la e&amp;jecución anterior</translation>
    </message>
    <message>
        <source>What an edit has changed: run what was edited, and show the run before beside it</source>
        <translation>Lo que cambió una edición: ejecutar lo editado y mostrar al lado la ejecución anterior</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>let asyncio.sleep() stand for the time it takes</source>
        <translation>que asyncio.sleep() represente el tiempo que tarda</translation>
    </message>
    <message>
        <source>let an asyncio.Queue stand for the connection</source>
        <translation>que una asyncio.Queue represente la conexión</translation>
    </message>
    <message>
        <source>keep the data in a string or a list of the program</source>
        <translation>guarde los datos en una cadena o una lista del programa</translation>
    </message>
    <message>
        <source>let a dict stand for the database and asyncio.sleep() for the time it takes</source>
        <translation>que un dict represente la base de datos y asyncio.sleep() el tiempo que tarda</translation>
    </message>
    <message>
        <source>set a variable instead</source>
        <translation>asigne una variable en su lugar</translation>
    </message>
    <message>
        <source>use quart for the server&apos;s side</source>
        <translation>use quart para el lado del servidor</translation>
    </message>
    <message>
        <source>catch the exception around asyncio.run() or in the thread&apos;s function</source>
        <translation>capture la excepción alrededor de asyncio.run() o en la función del hilo</translation>
    </message>
    <message>
        <source>step through the run, or look at the timeline</source>
        <translation>avance paso a paso por la ejecución o mire la línea de tiempo</translation>
    </message>
    <message>
        <source>use weakref.WeakSet</source>
        <translation>use weakref.WeakSet</translation>
    </message>
    <message>
        <source>use sys.getrefcount()</source>
        <translation>use sys.getrefcount()</translation>
    </message>
    <message>
        <source>use asyncio itself</source>
        <translation>use el propio asyncio</translation>
    </message>
    <message>
        <source>set variables instead, or use sys.argv</source>
        <translation>asigne variables en su lugar, o use sys.argv</translation>
    </message>
    <message>
        <source>split the lines of a string with str.split()</source>
        <translation>divida las líneas de una cadena con str.split()</translation>
    </message>
    <message>
        <source>use print() and colorama</source>
        <translation>use print() y colorama</translation>
    </message>
    <message>
        <source>use quart</source>
        <translation>use quart</translation>
    </message>
    <message>
        <source>use quart, its asynchronous sibling</source>
        <translation>use quart, su equivalente asíncrono</translation>
    </message>
    <message>
        <source>use aiohttp</source>
        <translation>use aiohttp</translation>
    </message>
    <message>
        <source>use print(); the timeline is the picture</source>
        <translation>use print(); la imagen es la línea de tiempo</translation>
    </message>
    <message>
        <source>use concurrent.futures.ProcessPoolExecutor, whose jobs run in threads</source>
        <translation>use concurrent.futures.ProcessPoolExecutor, cuyos trabajos se ejecutan en hilos</translation>
    </message>
    <message>
        <source>use lists, math and statistics</source>
        <translation>use listas, math y statistics</translation>
    </message>
    <message>
        <source>use lists of dicts</source>
        <translation>use listas de dict</translation>
    </message>
    <message>
        <source>use json for texts and copy.deepcopy() for copies</source>
        <translation>use json para textos y copy.deepcopy() para copias</translation>
    </message>
    <message>
        <source>use sys.platform and sys.version_info</source>
        <translation>use sys.platform y sys.version_info</translation>
    </message>
    <message>
        <source>use time; a scenario cannot ask about the machine</source>
        <translation>use time; un escenario no puede preguntar por la máquina</translation>
    </message>
    <message>
        <source>use assert statements</source>
        <translation>use sentencias assert</translation>
    </message>
    <message>
        <source>use datetime.timezone with a fixed offset</source>
        <translation>use datetime.timezone con un desfase fijo</translation>
    </message>
    <message>
        <source>use colorama</source>
        <translation>use colorama</translation>
    </message>
    <message>
        <source>use print(); the window is Awaitscope&apos;s</source>
        <translation>use print(); la ventana es la de Awaitscope</translation>
    </message>
    <message>
        <source>use print()</source>
        <translation>use print()</translation>
    </message>
    <message>
        <source>use typing</source>
        <translation>use typing</translation>
    </message>
    <message>
        <source>write a small class that stands in</source>
        <translation>escriba una clase pequeña que lo sustituya</translation>
    </message>
    <message>
        <source>use binascii.crc32() for checksums</source>
        <translation>use binascii.crc32() para sumas de comprobación</translation>
    </message>
    <message>
        <source>use an import statement</source>
        <translation>use una sentencia import</translation>
    </message>
    <message>
        <source>use Pause and Step</source>
        <translation>use Pausar y Paso</translation>
    </message>
    <message>
        <source>use a dict of functions, or float() and int() for numbers</source>
        <translation>use un dict de funciones, o float() e int() para números</translation>
    </message>
    <message>
        <source>use a function</source>
        <translation>use una función</translation>
    </message>
    <message>
        <source>use bytes or bytearray</source>
        <translation>use bytes o bytearray</translation>
    </message>
    <message>
        <source>use sys.exit()</source>
        <translation>use sys.exit()</translation>
    </message>
    <message>
        <source>send a header of your own</source>
        <translation>envíe una cabecera propia</translation>
    </message>
    <message>
        <source>use requests, or an asyncio.Queue within the program</source>
        <translation>use peticiones, o una asyncio.Queue dentro del programa</translation>
    </message>
    <message>
        <source>send an Authorization header</source>
        <translation>envíe una cabecera Authorization</translation>
    </message>
    <message>
        <source>send a dict as data, or json</source>
        <translation>envíe un dict como datos, o json</translation>
    </message>
    <message>
        <source>ask servers on this machine by http</source>
        <translation>pregunte por http a servidores de esta máquina</translation>
    </message>
    <message>
        <source>the timeline shows when each request is sent and answered</source>
        <translation>la línea de tiempo muestra cuándo se envía y se responde cada petición</translation>
    </message>
    <message>
        <source>use TCPConnector</source>
        <translation>use TCPConnector</translation>
    </message>
    <message>
        <source>ask 127.0.0.1</source>
        <translation>pregunte a 127.0.0.1</translation>
    </message>
    <message>
        <source>return the text</source>
        <translation>devuelva el texto</translation>
    </message>
    <message>
        <source>return an f-string</source>
        <translation>devuelva una f-string</translation>
    </message>
    <message>
        <source>answer each request by itself</source>
        <translation>responda a cada petición por separado</translation>
    </message>
    <message>
        <source>keep it in a dict of the program, by something that the client sends</source>
        <translation>guárdelo en un dict del programa, según algo que envíe el cliente</translation>
    </message>
    <message>
        <source>collect the pieces and return them joined</source>
        <translation>reúna las piezas y devuélvalas juntas</translation>
    </message>
</context>
<context>
    <name>AsyncioStory</name>
    <message>
        <source>the line of a task that runs</source>
        <translation>la línea de una tarea en ejecución</translation>
    </message>
    <message>
        <source>the place of a coroutine that is not the program&apos;s</source>
        <translation>el lugar de una corrutina que no es del programa</translation>
    </message>
    <message>
        <source>a result that only the program&apos;s own __repr__ could tell</source>
        <translation>un resultado que solo el __repr__ del programa sabría decir</translation>
    </message>
    <message>
        <source>an exception&apos;s arguments that only the program&apos;s own __repr__ could tell</source>
        <translation>los argumentos de una excepción que solo el __repr__ del programa sabría decir</translation>
    </message>
    <message>
        <source>what the future that woke it holds</source>
        <translation>qué contiene el futuro que la despertó</translation>
    </message>
    <message>
        <source>who else waits for that future</source>
        <translation>quién más espera ese futuro</translation>
    </message>
    <message>
        <source>the name of a callback that is no function</source>
        <translation>el nombre de un callback que no es una función</translation>
    </message>
    <message>
        <source>… stands for what a recording does not know: %1.</source>
        <translation>… está por lo que un registro no sabe: %1.</translation>
    </message>
</context>
<context>
    <name>AwaitStory</name>
    <message>
        <source>%1, %2 to go</source>
        <translation>%1, faltan %2</translation>
    </message>
    <message>
        <source>%1, held by %2 since %3</source>
        <translation>%1, lo tiene %2 desde %3</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, desde hace %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>the jobs overlap</source>
        <translation>los trabajos se solapan</translation>
    </message>
    <message>
        <source>the waits overlap</source>
        <translation>las esperas se solapan</translation>
    </message>
    <message>
        <source>the %1 jobs overlap</source>
        <translation>los %1 trabajos se solapan</translation>
    </message>
    <message>
        <source>the %1 waits overlap</source>
        <translation>las %1 esperas se solapan</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>el programa</translation>
    </message>
    <message>
        <source>the loop of %1 is blocked, so %2 prints a line %3 late</source>
        <translation>el bucle de %1 queda bloqueado, así que %2 imprime una línea %3 tarde</translation>
    </message>
    <message>
        <source>the loop of %1 is blocked, so %2 prints %4 lines late, the first by %3</source>
        <translation>el bucle de %1 queda bloqueado, así que %2 imprime %4 líneas tarde, la primera con %3 de retraso</translation>
    </message>
    <message>
        <source>%1; with %2 none is late</source>
        <translation>%1; con %2 ninguna llega tarde</translation>
    </message>
    <message>
        <source>%1 finishes %2 sooner.</source>
        <translation>%1 termina %2 antes.</translation>
    </message>
    <message>
        <source>%1 finishes %2 sooner: %3.</source>
        <translation>%1 termina %2 antes: %3.</translation>
    </message>
    <message>
        <source>%1 finishes %2 sooner (%3× faster).</source>
        <translation>%1 termina %2 antes (%3 veces más rápido).</translation>
    </message>
    <message>
        <source>%1 finishes %2 sooner (%3× faster): %4.</source>
        <translation>%1 termina %2 antes (%3 veces más rápido): %4.</translation>
    </message>
    <message>
        <source>%1 ends after %2: %3; %4 ends after %5: %6.</source>
        <translation>%1 acaba a los %2: %3; %4 acaba a los %5: %6.</translation>
    </message>
    <message>
        <source>%1 and %2 take the same time, %3.</source>
        <translation>%1 y %2 tardan lo mismo, %3.</translation>
    </message>
    <message>
        <source>%1 and %2 take the same time, %3: %4.</source>
        <translation>%1 y %2 tardan lo mismo, %3: %4.</translation>
    </message>
</context>
<context>
    <name>Description</name>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 a %3</translation>
    </message>
    <message>
        <source>and so on</source>
        <translation>etcétera</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1: %2 in %3, %4.</source>
        <translation>%1: %2 en %3, %4.</translation>
    </message>
    <message>
        <source>The loop is blocked from %1 for %2.</source>
        <translation>El bucle está bloqueado desde %1 durante %2.</translation>
    </message>
    <message>
        <source>Queue %1 holds at most %2.</source>
        <translation>La cola %1 contiene como máximo %2.</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>%1 spans in this pixel, RUNNING %2 %</source>
        <translation>%1 tramos en este píxel, EN EJECUCIÓN %2 %</translation>
    </message>
    <message>
        <source>%1 spans in this pixel</source>
        <translation>%1 tramos en este píxel</translation>
    </message>
    <message>
        <source>from %1 until now</source>
        <translation>desde %1 hasta ahora</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 a %2</translation>
    </message>
    <message>
        <source>created by %1</source>
        <translation>creada por %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>FINISHED at 1.000 s</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>3 items at 1.000 s</comment>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>module %1 is not in the language of a scenario</source>
        <translation>el módulo %1 no está en el lenguaje de un escenario</translation>
    </message>
    <message>
        <source>%1 is not in the language of a scenario</source>
        <translation>%1 no está en el lenguaje de un escenario</translation>
    </message>
</context>
<context>
    <name>EventKinds</name>
    <message>
        <source>run</source>
        <translation>ejecución</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>resume</source>
        <translation>reanudación</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>bucle</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>vuelta</translation>
    </message>
    <message>
        <source>poll</source>
        <translation>sondeo</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>callback</translation>
    </message>
    <message>
        <source>create</source>
        <translation>creación</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paso</translation>
    </message>
    <message>
        <source>wait</source>
        <translation>espera</translation>
    </message>
    <message>
        <source>done</source>
        <translation>final</translation>
    </message>
    <message>
        <source>line</source>
        <translation>línea</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>temporizador</translation>
    </message>
    <message>
        <source>sleep</source>
        <translation>sleep</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>cola</translation>
    </message>
    <message>
        <source>object</source>
        <translation>objeto</translation>
    </message>
    <message>
        <source>pool</source>
        <translation>pool</translation>
    </message>
    <message>
        <source>job</source>
        <translation>trabajo</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>hilo</translation>
    </message>
    <message>
        <source>out</source>
        <translation>salida</translation>
    </message>
    <message>
        <source>err</source>
        <translation>error</translation>
    </message>
    <message>
        <source>log</source>
        <translation>registro</translation>
    </message>
    <message>
        <source>never awaited</source>
        <translation>sin await</translation>
    </message>
    <message>
        <source>interrupt</source>
        <translation>interrupción</translation>
    </message>
    <message>
        <source>place</source>
        <translation>lugar</translation>
    </message>
    <message>
        <source>cancel</source>
        <translation>cancelar</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>%1 created by %2</source>
        <comment>a task</comment>
        <translation>%1, creada por %2</translation>
    </message>
    <message>
        <source>arguments of %1</source>
        <translation>argumentos de %1</translation>
    </message>
    <message>
        <source>%1 is called %2</source>
        <translation>%1 se llama %2</translation>
    </message>
    <message>
        <source>%1 is ready: %2</source>
        <translation>%1 está lista: %2</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 se ejecuta</translation>
    </message>
    <message>
        <source>%1 gives the loop back</source>
        <translation>%1 devuelve el bucle</translation>
    </message>
    <message>
        <source>%1 waits: %2</source>
        <translation>%1 espera: %2</translation>
    </message>
    <message>
        <source>%1 at line %2</source>
        <translation>%1 en la línea %2</translation>
    </message>
    <message>
        <source>%1 finished with %2</source>
        <translation>%1 terminó con %2</translation>
    </message>
    <message>
        <source>%1 finished with no result</source>
        <translation>%1 terminó sin resultado</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1: cancelación</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 falló: %2</translation>
    </message>
    <message>
        <source>an item</source>
        <translation>un elemento</translation>
    </message>
    <message>
        <source>%1 puts %2 into %3, now %4</source>
        <translation>%1 pone %2 en %3, ahora %4</translation>
    </message>
    <message>
        <source>%1 gets %2 from %3, now %4</source>
        <translation>%1 toma %2 de %3, ahora %4</translation>
    </message>
    <message>
        <source>%1 takes %2</source>
        <translation>%1 adquiere %2</translation>
    </message>
    <message>
        <source>%1 releases %2</source>
        <translation>%1 libera %2</translation>
    </message>
    <message>
        <source>%1 created</source>
        <translation>creación de %1</translation>
    </message>
    <message>
        <source>%1 submitted by %2</source>
        <translation>%1, encargado por %2</translation>
    </message>
    <message>
        <source>%1 starts in worker %2</source>
        <translation>%1 empieza en el trabajador %2</translation>
    </message>
    <message>
        <source>%1 starts, seed %2</source>
        <translation>%1 empieza, semilla %2</translation>
    </message>
    <message>
        <source>the program ends: %1</source>
        <translation>el programa acaba: %1</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>reanudado</translation>
    </message>
    <message>
        <source>the loop starts</source>
        <translation>el bucle arranca</translation>
    </message>
    <message>
        <source>the loop stops</source>
        <translation>el bucle se detiene</translation>
    </message>
    <message>
        <source>a turn of the loop begins</source>
        <translation>empieza una vuelta del bucle</translation>
    </message>
    <message>
        <source>the loop sleeps until something wakes it</source>
        <translation>el bucle duerme hasta que algo lo despierte</translation>
    </message>
    <message>
        <source>the loop sleeps until %1</source>
        <translation>el bucle duerme hasta %1</translation>
    </message>
    <message>
        <source>the loop wakes up</source>
        <translation>el bucle despierta</translation>
    </message>
    <message>
        <source>%1() is ready</source>
        <translation>%1() está listo</translation>
    </message>
    <message>
        <source>%1() runs</source>
        <translation>%1() se ejecuta</translation>
    </message>
    <message>
        <source>the callback returns</source>
        <translation>el callback retorna</translation>
    </message>
    <message>
        <source>%1() at %2</source>
        <translation>%1() en %2</translation>
    </message>
    <message>
        <source>timer %1 cancelled</source>
        <translation>temporizador %1 cancelado</translation>
    </message>
    <message>
        <source>%1 blocks in time.sleep for %2</source>
        <translation>%1 se bloquea en time.sleep durante %2</translation>
    </message>
    <message>
        <source>%1 returns from time.sleep</source>
        <translation>%1 vuelve de time.sleep</translation>
    </message>
    <message>
        <source>%1() was never awaited</source>
        <translation>%1() se quedó sin await</translation>
    </message>
    <message>
        <source>%1 starts</source>
        <translation>%1 empieza</translation>
    </message>
    <message>
        <source>%1 ends</source>
        <translation>%1 acaba</translation>
    </message>
    <message>
        <source>%1 comes to awaits in a row in line %2</source>
        <translation>%1 llega a varios await seguidos en la línea %2</translation>
    </message>
    <message>
        <source>%1 comes to the await in line %2</source>
        <translation>%1 llega al await de la línea %2</translation>
    </message>
    <message>
        <source>%1 has the result of the await in line %2</source>
        <translation>%1 tiene el resultado del await de la línea %2</translation>
    </message>
    <message>
        <source>%1 comes to the loop in line %2</source>
        <translation>%1 llega al bucle de la línea %2</translation>
    </message>
    <message>
        <source>%1 comes from outside, now %2 in flight</source>
        <translation>%1 llega de fuera, ahora %2 en curso</translation>
    </message>
    <message>
        <source>%1 sends %2, now %3 in flight</source>
        <translation>%1 envía %2, ahora %3 en curso</translation>
    </message>
    <message>
        <source>%1 is over, now %2 in flight</source>
        <comment>a request</comment>
        <translation>%1 ha terminado, ahora %2 en curso</translation>
    </message>
    <message>
        <source>first request: %1</source>
        <translation>primera petición: %1</translation>
    </message>
    <message>
        <source>%1() is in line %2</source>
        <translation>%1() está en la línea %2</translation>
    </message>
    <message>
        <source>%1 is no longer asked to cancel</source>
        <translation>ya no se pide cancelar %1</translation>
    </message>
    <message>
        <source>%1 is asked to cancel, by %2</source>
        <translation>%2 pide cancelar %1</translation>
    </message>
    <message>
        <source>%1 is in %2</source>
        <translation>%1 está en %2</translation>
    </message>
    <message>
        <source>the end of %1 will be told to %2</source>
        <translation>el final de %1 se comunicará a %2</translation>
    </message>
    <message>
        <source>the end of %1 will not be told to %2</source>
        <translation>el final de %1 no se comunicará a %2</translation>
    </message>
    <message>
        <source>a callback</source>
        <translation>un callback</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>time since the start of the run, in %1</source>
        <translation>tiempo desde el comienzo de la ejecución, en %1</translation>
    </message>
    <message>
        <source>turns of the event loop</source>
        <translation>vueltas del bucle de eventos</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>milisegundos</translation>
    </message>
    <message>
        <source>microseconds</source>
        <translation>microsegundos</translation>
    </message>
    <message>
        <source>nanoseconds</source>
        <translation>nanosegundos</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>Wrong</source>
        <translation>Incorrecto</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lento</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Qué probar: %1</translation>
    </message>
    <message>
        <source>Go to %1, line %2</source>
        <translation>Ir a %1, línea %2</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Ir a %1</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1 blocks the loop %2 times, for up to %3</source>
        <translation>%1 bloquea el bucle %2 veces, hasta %3</translation>
    </message>
    <message>
        <source>Meanwhile no other task gets a turn and no timer fires: %1 in all.</source>
        <translation>Mientras tanto ninguna otra tarea tiene turno ni vence ningún temporizador: %1 en total.</translation>
    </message>
    <message>
        <source>%1 blocks the loop for %2</source>
        <translation>%1 bloquea el bucle durante %2</translation>
    </message>
    <message>
        <source>Meanwhile no other task gets a turn and no timer fires.</source>
        <translation>Mientras tanto ninguna otra tarea tiene turno ni vence ningún temporizador.</translation>
    </message>
    <message>
        <source>await asyncio.sleep() in the place of time.sleep(); or, for a call that has to block, await asyncio.to_thread(function).</source>
        <translation>await asyncio.sleep() en lugar de time.sleep(); o bien, para una llamada que tenga que bloquear, await asyncio.to_thread(function).</translation>
    </message>
    <message>
        <source>await asyncio.to_thread(function) for what takes so long, or loop.run_in_executor() with a pool of your own.</source>
        <translation>await asyncio.to_thread(function) para lo que tarda tanto, o loop.run_in_executor() con un pool propio.</translation>
    </message>
    <message>
        <source>%1 asks again and again, %2 turns long, by sleep(0)</source>
        <translation>%1 pregunta una y otra vez, durante %2 vueltas, con sleep(0)</translation>
    </message>
    <message>
        <source>A task that is ready in every turn keeps the loop from ever resting: the processor works at its limit only to ask.</source>
        <translation>Una tarea que está lista en cada vuelta no deja descansar nunca al bucle: el procesador trabaja al límite solo para preguntar.</translation>
    </message>
    <message>
        <source>Let the other side wake it: await event.wait() of an asyncio.Event, an asyncio.Condition, queue.get(), or the task itself.</source>
        <translation>Que la despierte la otra parte: await de event.wait() de un asyncio.Event, una asyncio.Condition, queue.get() o la propia tarea.</translation>
    </message>
    <message>
        <source>%1 waits for %2 (line %3)</source>
        <translation>%1 espera: %2 (línea %3)</translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <translation>%1 espera: %2</translation>
    </message>
    <message>
        <source>%1 holds %2 and waits for %3 (line %4)</source>
        <translation>%1 tiene %2 y espera: %3 (línea %4)</translation>
    </message>
    <message>
        <source>%1 holds %2 and waits for %3</source>
        <translation>%1 tiene %2 y espera: %3</translation>
    </message>
    <message>
        <source>%1; and so on.</source>
        <translation>%1; etcétera.</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 waits for itself for ever</source>
        <translation>%1 se espera a sí misma para siempre</translation>
    </message>
    <message>
        <source>%1 wait for each other for ever</source>
        <translation>%1 se esperan entre sí para siempre</translation>
    </message>
    <message>
        <source>One of them has to end without the other&apos;s result: leave one await out.</source>
        <translation>Una de ellas tiene que acabar sin el resultado de la otra: quite un await.</translation>
    </message>
    <message>
        <source>An asyncio.Lock cannot be taken twice, not by its holder either: end the first async with before, or let the inner function rely on the lock that is held.</source>
        <translation>Un asyncio.Lock no se puede adquirir dos veces, tampoco por quien ya lo tiene: cierre antes el primer async with, o deje que la función interior confíe en el cerrojo ya adquirido.</translation>
    </message>
    <message>
        <source>Take the locks in the same order everywhere, or use one for both. async with asyncio.timeout(1) around the wait makes an error of it.</source>
        <translation>Adquiera los cerrojos siempre en el mismo orden, o use uno solo para ambos. async with asyncio.timeout(1) alrededor de la espera la convierte en un error.</translation>
    </message>
    <message>
        <source>The program stands still</source>
        <translation>El programa está parado</translation>
    </message>
    <message>
        <source>Nothing is ready, no timer is set and no job runs.</source>
        <translation>No hay nada listo, ni temporizadores activos, ni trabajos en ejecución.</translation>
    </message>
    <message>
        <source>Somebody has to wake those who wait.</source>
        <translation>Alguien tiene que despertar a quienes esperan.</translation>
    </message>
    <message>
        <source>%1 waits for ever: nobody is left to wake it</source>
        <translation>%1 espera para siempre: no queda nadie que la despierte</translation>
    </message>
    <message>
        <source>%1 tasks wait for ever: nobody is left to wake them</source>
        <translation>%1 tareas esperan para siempre: no queda nadie que las despierte</translation>
    </message>
    <message>
        <source>Put a last item for each consumer, such as None, that tells it to end; or await queue.join() and cancel() the consumers.</source>
        <translation>Ponga un último elemento por consumidor, como None, que le indique que acabe; o use await queue.join() y después cancel() en los consumidores.</translation>
    </message>
    <message>
        <source>Somebody has to go on taking items, by await queue.get(), until the last is put.</source>
        <translation>Alguien tiene que seguir tomando elementos, con await queue.get(), hasta que se ponga el último.</translation>
    </message>
    <message>
        <source>Call queue.task_done() once for each item that was taken by get().</source>
        <translation>Llame a queue.task_done() una vez por cada elemento tomado con get().</translation>
    </message>
    <message>
        <source>Somebody has to call event.set(); see whether the task that does so has ended.</source>
        <translation>Alguien tiene que llamar a event.set(); mire si la tarea que lo hace ya ha acabado.</translation>
    </message>
    <message>
        <source>Somebody has to call condition.notify() or notify_all() while this one waits.</source>
        <translation>Alguien tiene que llamar a condition.notify() o notify_all() mientras esta espera.</translation>
    </message>
    <message>
        <source>As many tasks have to reach barrier.wait() as asyncio.Barrier(parties) was told.</source>
        <translation>A barrier.wait() tienen que llegar tantas tareas como se indicó en asyncio.Barrier(parties).</translation>
    </message>
    <message>
        <source>Whoever takes it has to give it back, in an error too: async with does.</source>
        <translation>Quien lo adquiere tiene que devolverlo, también si hay un error: async with lo hace.</translation>
    </message>
    <message>
        <source>Run it live: then requests may come from outside of the program.</source>
        <translation>Ejecútelo en vivo: entonces pueden llegar peticiones de fuera del programa.</translation>
    </message>
    <message>
        <source>Somebody has to call future.set_result(), or cancel() who waits.</source>
        <translation>Alguien tiene que llamar a future.set_result(), o cancelar con cancel() a quien espera.</translation>
    </message>
    <message>
        <source>%1 is thrown away while it waits</source>
        <translation>%1 se descarta mientras espera</translation>
    </message>
    <message>
        <source>%1 is thrown away before its first step</source>
        <translation>%1 se descarta antes de su primer paso</translation>
    </message>
    <message>
        <source>A task</source>
        <translation>Una tarea</translation>
    </message>
    <message>
        <source>The rest of it never runs, its finally clauses do not either.</source>
        <translation>El resto no se ejecuta nunca, y sus cláusulas finally tampoco.</translation>
    </message>
    <message>
        <source>Keep a reference and await the task before the loop ends, or task.cancel() it and await it. asyncio.run() cancels what is left by itself.</source>
        <translation>Guarde una referencia y haga await de la tarea antes de que acabe el bucle, o cancélela con task.cancel() y haga await de ella. asyncio.run() cancela por sí mismo lo que queda.</translation>
    </message>
    <message>
        <source>tasks that wait for one another for ever</source>
        <translation>tareas que se esperan entre sí para siempre</translation>
    </message>
    <message>
        <source>coroutines that are never awaited</source>
        <translation>corrutinas sin await</translation>
    </message>
    <message>
        <source>exceptions that nobody looks at</source>
        <translation>excepciones que nadie mira</translation>
    </message>
    <message>
        <source>tasks that are thrown away while they wait</source>
        <translation>tareas que se descartan mientras esperan</translation>
    </message>
    <message>
        <source>a loop that is blocked for more than 100 ms</source>
        <translation>un bucle bloqueado durante más de 100 ms</translation>
    </message>
    <message>
        <source>awaits in a row that could overlap</source>
        <translation>varios await seguidos que podrían solaparse</translation>
    </message>
    <message>
        <source>loops that poll with sleep(0)</source>
        <translation>bucles que sondean con sleep(0)</translation>
    </message>
    <message>
        <source>queues that grow without bound</source>
        <translation>colas que crecen sin límite</translation>
    </message>
    <message>
        <source>thread pools with too few workers</source>
        <translation>pools de hilos con pocos trabajadores</translation>
    </message>
    <message>
        <source>consumers that wait most of their time</source>
        <translation>consumidores que esperan la mayor parte del tiempo</translation>
    </message>
    <message>
        <source>%1 grows as long as it is filled: %2 deep at the last put</source>
        <translation>%1 crece mientras se llena: profundidad %2 en el último put</translation>
    </message>
    <message>
        <source>%1 put in %2, %3 taken: what comes in waits longer and longer, and memory fills.</source>
        <translation>Entran %1 en %2 y salen %3: lo que llega espera cada vez más y la memoria se llena.</translation>
    </message>
    <message>
        <source>asyncio.Queue(maxsize=n): put() then waits until there is room. Or more consumers, if the work can be shared.</source>
        <translation>asyncio.Queue(maxsize=n): put() espera entonces a que haya sitio. O más consumidores, si el trabajo se puede repartir.</translation>
    </message>
    <message>
        <source>%1 failed and nobody looked: %2</source>
        <translation>%1 falló y nadie lo miró: %2</translation>
    </message>
    <message>
        <source>A future</source>
        <translation>Un future</translation>
    </message>
    <message>
        <source>The rest of the program goes on as if all were well; asyncio complains only when it throws the object away.</source>
        <translation>El resto del programa sigue como si todo fuera bien; asyncio solo protesta cuando descarta el objeto.</translation>
    </message>
    <message>
        <source>Keep the task and await it, alone or by asyncio.gather() or an asyncio.TaskGroup; or ask task.exception() in add_done_callback().</source>
        <translation>Guarde la tarea y haga await de ella, sola o con asyncio.gather() o un asyncio.TaskGroup; o consulte task.exception() en add_done_callback().</translation>
    </message>
    <message>
        <source>%1() is called but never awaited, %2 times</source>
        <translation>%1() se llama, pero sin await, %2 veces</translation>
    </message>
    <message>
        <source>%1() is called but never awaited</source>
        <translation>%1() se llama, pero sin await</translation>
    </message>
    <message>
        <source>The call only makes a coroutine object; nothing of the function has run.</source>
        <translation>La llamada solo crea un objeto corrutina; nada de la función se ha ejecutado.</translation>
    </message>
    <message>
        <source>await %1(), or asyncio.create_task(%1()) to let it run beside the rest.</source>
        <translation>await %1(), o asyncio.create_task(%1()) para que se ejecute junto a lo demás.</translation>
    </message>
    <message>
        <source>Its only worker is busy; a job that waits in the pool&apos;s queue takes that much longer.</source>
        <translation>Su único trabajador está ocupado; un trabajo que espera en la cola del pool tarda tanto más.</translation>
    </message>
    <message>
        <source>All its %1 workers are busy; a job that waits in the pool&apos;s queue takes that much longer.</source>
        <translation>Sus %1 trabajadores están ocupados; un trabajo que espera en la cola del pool tarda tanto más.</translation>
    </message>
    <message>
        <source>ThreadPoolExecutor(max_workers=n) for loop.run_in_executor(), loop.set_default_executor(), or fewer jobs at once.</source>
        <translation>ThreadPoolExecutor(max_workers=n) para loop.run_in_executor(), loop.set_default_executor(), o menos trabajos a la vez.</translation>
    </message>
    <message>
        <source>%1 awaits %2 things in a row that could overlap: %3, together %4</source>
        <translation>%1 hace %2 await seguidos que podrían solaparse: %3, juntos %4</translation>
    </message>
    <message>
        <source>Started together their waits overlap: %1 saved.</source>
        <translation>Si empiezan juntos, sus esperas se solapan: se ahorran %1.</translation>
    </message>
    <message>
        <source>await asyncio.gather(*(call(item) for item in items)), or task_group.create_task() for each, if their order does not matter.</source>
        <translation>await asyncio.gather(*(call(item) for item in items)), o task_group.create_task() para cada uno, si el orden no importa.</translation>
    </message>
    <message>
        <source>await asyncio.gather(first(), second()), or task_group.create_task() for each, if their order does not matter.</source>
        <translation>await asyncio.gather(first(), second()), o task_group.create_task() para cada uno, si el orden no importa.</translation>
    </message>
    <message>
        <source>The await in line %1 needs nothing of an earlier result, yet begins only after it.</source>
        <translation>El await de la línea %1 no necesita nada de un resultado anterior, y sin embargo empieza solo después de él.</translation>
    </message>
    <message>
        <source>Each await in the lines %1 needs nothing of an earlier result, yet begins only after it.</source>
        <translation>Ningún await de las líneas %1 necesita nada de un resultado anterior, y sin embargo empieza solo después de él.</translation>
    </message>
    <message>
        <source>%1, %2, %3 ...</source>
        <comment>lines</comment>
        <translation>%1, %2, %3 ...</translation>
    </message>
    <message>
        <source>The %1 consumers wait for %2 %3 % of the time</source>
        <translation>Los %1 consumidores esperan a %2 el %3 % del tiempo</translation>
    </message>
    <message>
        <source>Those who fill %1 are slower: they alone set the pace, and fewer consumers would do.</source>
        <translation>Quienes llenan %1 son más lentos: solo ellos marcan el ritmo, y bastarían menos consumidores.</translation>
    </message>
    <message>
        <source>More producers at once (asyncio.create_task() for each, or asyncio.gather()), if there is more to fetch; another consumer would not help.</source>
        <translation>Más productores a la vez (asyncio.create_task() para cada uno, o asyncio.gather()), si hay más que obtener; otro consumidor no ayudaría.</translation>
    </message>
</context>
<context>
    <name>KeyNames</name>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>F5 · Shift+F5</source>
        <translation>F5 · Mayús+F5</translation>
    </message>
    <message>
        <source>F10 · F9</source>
        <translation>F10 · F9</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>Shift+← Shift+→</source>
        <translation>Mayús+← Mayús+→</translation>
    </message>
    <message>
        <source>Ctrl+Home · Ctrl+End</source>
        <translation>Ctrl+Inicio · Ctrl+Fin</translation>
    </message>
    <message>
        <source>W S · Ctrl+wheel</source>
        <translation>W S · Ctrl+rueda</translation>
    </message>
    <message>
        <source>A D · drag</source>
        <translation>A D · arrastrar</translation>
    </message>
    <message>
        <source>F · F again</source>
        <translation>F · F otra vez</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Mayús+arrastrar</translation>
    </message>
    <message>
        <source>[ ]</source>
        <translation>[ ]</translation>
    </message>
    <message>
        <source>M · N Shift+N</source>
        <translation>M · N Mayús+N</translation>
    </message>
    <message>
        <source>/ · Ctrl+L</source>
        <translation>/ · Ctrl+L</translation>
    </message>
    <message>
        <source>C</source>
        <translation>C</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>Ctrl+Z</source>
        <translation>Ctrl+Z</translation>
    </message>
    <message>
        <source>Ctrl+O · Ctrl+S</source>
        <translation>Ctrl+O · Ctrl+S</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>Ctrl+B · Ctrl+Shift+B</source>
        <translation>Ctrl+B · Ctrl+Mayús+B</translation>
    </message>
    <message>
        <source>F7 · Shift+F7</source>
        <translation>F7 · Mayús+F7</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>↑ ↓</source>
        <translation>↑ ↓</translation>
    </message>
    <message>
        <source>F6 · Shift+F6</source>
        <translation>F6 · Mayús+F6</translation>
    </message>
    <message>
        <source>Ctrl+F · Ctrl+G · Ctrl+/</source>
        <translation>Ctrl+F · Ctrl+G · Ctrl+/</translation>
    </message>
    <message>
        <source>H</source>
        <translation>H</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+4 · Ctrl+0</source>
        <translation>Ctrl+1 … Ctrl+4 · Ctrl+0</translation>
    </message>
    <message>
        <source>Ctrl+F5</source>
        <translation>Ctrl+F5</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>run, pause, continue</source>
        <translation>ejecutar, pausar, continuar</translation>
    </message>
    <message>
        <source>run from the beginning · stop</source>
        <translation>ejecutar desde el comienzo · detener</translation>
    </message>
    <message>
        <source>one step of a task · one line</source>
        <translation>un paso de una tarea · una línea</translation>
    </message>
    <message>
        <source>playhead one step back, forward</source>
        <translation>cabezal un paso atrás, adelante</translation>
    </message>
    <message>
        <source>previous, next turn of another task</source>
        <translation>turno anterior, siguiente de otra tarea</translation>
    </message>
    <message>
        <source>playhead to the beginning · follow the run</source>
        <translation>cabezal al comienzo · seguir la ejecución</translation>
    </message>
    <message>
        <source>zoom in, out</source>
        <translation>acercar, alejar</translation>
    </message>
    <message>
        <source>move left, right</source>
        <translation>mover a la izquierda, a la derecha</translation>
    </message>
    <message>
        <source>fit the selection · fit all</source>
        <translation>ajustar a la selección · ajustar a todo</translation>
    </message>
    <message>
        <source>measure a duration</source>
        <translation>medir una duración</translation>
    </message>
    <message>
        <source>follow the arrow to who woke the task, whom it woke</source>
        <translation>seguir la flecha hasta quién despertó a la tarea, a quién despertó</translation>
    </message>
    <message>
        <source>mark the moment · to the next, previous mark</source>
        <translation>marcar el momento · a la marca siguiente, anterior</translation>
    </message>
    <message>
        <source>find a task · filter the lanes</source>
        <translation>buscar una tarea · filtrar los carriles</translation>
    </message>
    <message>
        <source>fold the tasks that the selected task created</source>
        <translation>plegar las tareas que creó la tarea seleccionada</translation>
    </message>
    <message>
        <source>keep the selected task&apos;s lane at the top</source>
        <translation>mantener arriba el carril de la tarea seleccionada</translation>
    </message>
    <message>
        <source>undo a zoom or move</source>
        <translation>deshacer un zoom o un desplazamiento</translation>
    </message>
    <message>
        <source>open · save</source>
        <translation>abrir · guardar</translation>
    </message>
    <message>
        <source>export the figure</source>
        <translation>exportar la figura</translation>
    </message>
    <message>
        <source>full screen with large type · Escape ends it</source>
        <translation>pantalla completa con letra grande · Escape la termina</translation>
    </message>
    <message>
        <source>this list</source>
        <translation>esta lista</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>About Awaitscope</source>
        <translation>Acerca de Awaitscope</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Awaitscope %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;An oscilloscope for async/await: runs small asyncio programs and shows which task runs, which wait for what, how deep the queues are and what the threads do.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Made with Qt, QCoro, QCustomPlot, QScintilla, GMP and toml++.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Awaitscope %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Un osciloscopio para async/await: ejecuta pequeños programas asyncio y muestra qué tarea se ejecuta, cuáles esperan y a qué, cuánto contienen las colas y qué hacen los hilos.&lt;/p&gt;&lt;p&gt;Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Hecho con Qt, QCoro, QCustomPlot, QScintilla, GMP y toml++.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>compared codes side by side · swap them</source>
        <translation>códigos comparados lado a lado · intercambiarlos</translation>
    </message>
    <message>
        <source>next, previous lines that differ</source>
        <translation>líneas siguientes, anteriores que difieren</translation>
    </message>
    <message>
        <source>measure from here to wherever the playhead goes · Escape ends it</source>
        <translation>medir desde aquí hasta donde vaya el cabezal · Escape termina</translation>
    </message>
    <message>
        <source>select the lane above, below</source>
        <translation>seleccionar el carril de arriba, de abajo</translation>
    </message>
    <message>
        <source>keyboard to the next, previous pane</source>
        <translation>teclado al panel siguiente, anterior</translation>
    </message>
    <message>
        <source>in the code: find · go to a line · comment lines</source>
        <translation>en el código: buscar · ir a una línea · comentar líneas</translation>
    </message>
    <message>
        <source>while presenting: hide, show the future</source>
        <translation>al presentar: ocultar o mostrar el futuro</translation>
    </message>
    <message>
        <source>one pane alone · all panes</source>
        <translation>un panel solo · todos los paneles</translation>
    </message>
    <message>
        <source>run what was edited, beside the run before</source>
        <translation>ejecutar lo editado, junto a la ejecución anterior</translation>
    </message>
</context>
<context>
    <name>LaneMenu</name>
    <message>
        <source>Un&amp;fold Its Tasks	C</source>
        <translation>&amp;Desplegar sus tareas	C</translation>
    </message>
    <message>
        <source>&amp;Fold Its Tasks	C</source>
        <translation>&amp;Plegar sus tareas	C</translation>
    </message>
    <message>
        <source>Un&amp;pin	P</source>
        <translation>S&amp;oltar	P</translation>
    </message>
    <message>
        <source>&amp;Pin to the Top	P</source>
        <translation>&amp;Fijar arriba	P</translation>
    </message>
    <message>
        <source>Fold &amp;All</source>
        <translation>Plegar &amp;todo</translation>
    </message>
    <message>
        <source>&amp;Show All Lanes</source>
        <translation>&amp;Mostrar todos los carriles</translation>
    </message>
</context>
<context>
    <name>Lanes</name>
    <message>
        <source>Event loop</source>
        <translation>Bucle de eventos</translation>
    </message>
    <message>
        <source>Main thread</source>
        <translation>Hilo principal</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>trabajador %1</translation>
    </message>
    <message>
        <source>%1 folded</source>
        <translation>%1 plegadas</translation>
    </message>
    <message>
        <source>unbounded</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>jobs of pool %1</source>
        <translation>trabajos del pool %1</translation>
    </message>
    <message>
        <source>pool %1</source>
        <translation>pool %1</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>from outside</source>
        <translation>de fuera</translation>
    </message>
    <message>
        <source>asked by %1</source>
        <translation>la pide %1</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>WAITING, with its reason</source>
        <translation>EN ESPERA, con su motivo</translation>
    </message>
    <message>
        <source>queue depth</source>
        <translation>profundidad de la cola</translation>
    </message>
</context>
<context>
    <name>Now</name>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>callback</source>
        <translation>callback</translation>
    </message>
    <message>
        <source>its timer is %1 overdue</source>
        <translation>venció hace %1</translation>
    </message>
    <message>
        <source>woken by %1</source>
        <translation>despertada por %1</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>venció hace %1</translation>
    </message>
    <message>
        <source>wakes in %1</source>
        <translation>despierta en %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>vence en %1</translation>
    </message>
    <message>
        <source>nobody waits to get</source>
        <translation>nadie espera para tomar</translation>
    </message>
    <message>
        <source>nobody waits to put</source>
        <translation>nadie espera para poner</translation>
    </message>
    <message>
        <source>%1, next to leave first</source>
        <translation>%1, en orden</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>trabajador %1</translation>
    </message>
    <message>
        <source>pool %1</source>
        <translation>pool %1</translation>
    </message>
    <message>
        <source>runs %1 for %2</source>
        <translation>ejecuta %1 desde hace %2</translation>
    </message>
    <message>
        <source>waits for a job</source>
        <translation>espera un trabajo</translation>
    </message>
    <message>
        <source>Ready: %1, %2</source>
        <translation>Lista: %1, %2</translation>
    </message>
    <message>
        <source>Timer: %1 %2</source>
        <translation>Temporizador: %1 %2</translation>
    </message>
    <message>
        <source>Queue %1: %2; %3</source>
        <translation>Cola %1: %2; %3</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>no</source>
        <translation>cero</translation>
    </message>
    <message>
        <source>one</source>
        <translation>uno</translation>
    </message>
    <message>
        <source>two</source>
        <translation>dos</translation>
    </message>
    <message>
        <source>three</source>
        <translation>tres</translation>
    </message>
    <message>
        <source>four</source>
        <translation>cuatro</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinco</translation>
    </message>
    <message>
        <source>six</source>
        <translation>seis</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>siete</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>ocho</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>nueve</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>diez</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>once</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>doce</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>running</source>
        <translation>en ejecución</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>salida %1</translation>
    </message>
    <message>
        <source>raised %1</source>
        <translation>lanzó %1</translation>
    </message>
    <message>
        <source>deadlock: everything waits, and nothing is left that could wake it</source>
        <translation>interbloqueo: todo espera y no queda nada que pueda despertarlo</translation>
    </message>
    <message>
        <source>idle: the loop runs for ever with nothing left to do</source>
        <translation>ocioso: el bucle sigue para siempre sin nada que hacer</translation>
    </message>
    <message>
        <source>reached the limit of time</source>
        <translation>alcanzó el límite de tiempo</translation>
    </message>
    <message>
        <source>reached the limit of steps</source>
        <translation>alcanzó el límite de pasos</translation>
    </message>
    <message>
        <source>reached the limit of real time</source>
        <translation>alcanzó el límite de tiempo real</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>reached the limit of recorded events</source>
        <translation>alcanzó el límite de eventos registrados</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>live, seed %1</source>
        <translation>en vivo, semilla %1</translation>
    </message>
    <message>
        <source>instant, seed %1</source>
        <translation>al instante, semilla %1</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Don&apos;t Save</source>
        <translation>No guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Izquierda</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Derecha</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
</context>
<context>
    <name>QueueStory</name>
    <message>
        <source>%1, without a limit.</source>
        <translation>%1, sin límite.</translation>
    </message>
    <message>
        <source>%1 of at most %2.</source>
        <translation>%1 de un máximo de %2.</translation>
    </message>
    <message>
        <source>Not created yet.</source>
        <translation>Aún no creada.</translation>
    </message>
    <message>
        <source>Next to leave first: %1.</source>
        <translation>Primero el próximo en salir: %1.</translation>
    </message>
    <message>
        <source>Waiting to get: %1.</source>
        <translation>Esperan sacar: %1.</translation>
    </message>
    <message>
        <source>Waiting to put: %1.</source>
        <translation>Esperan meter: %1.</translation>
    </message>
    <message>
        <source>Created at %1 in line %2.</source>
        <translation>Creada en %1 en la línea %2.</translation>
    </message>
    <message>
        <source>Created at %1.</source>
        <translation>Creada en %1.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>thread J%1</source>
        <translation>hilo J%1</translation>
    </message>
    <message>
        <source>future</source>
        <translation>future</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>tarea %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>gather of 3</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <comment>gather 2 of 3</comment>
        <translation>%1 %2 de %3</translation>
    </message>
    <message>
        <source>timer %1</source>
        <translation>temporizador %1</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, como máximo %2</translation>
    </message>
    <message>
        <source>timer</source>
        <translation>temporizador</translation>
    </message>
    <message>
        <source>lock</source>
        <translation>cerrojo</translation>
    </message>
    <message>
        <source>semaphore</source>
        <translation>semáforo</translation>
    </message>
    <message>
        <source>event</source>
        <translation>evento</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>condición</translation>
    </message>
    <message>
        <source>barrier</source>
        <translation>barrera</translation>
    </message>
    <message>
        <source>task group</source>
        <translation>grupo de tareas</translation>
    </message>
    <message>
        <source>end of the threads</source>
        <translation>fin de los hilos</translation>
    </message>
    <message>
        <source>network</source>
        <translation>red</translation>
    </message>
    <message>
        <source>thread</source>
        <translation>hilo</translation>
    </message>
    <message>
        <source>task</source>
        <translation>tarea</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, por %2</translation>
    </message>
    <message>
        <source>created by %1</source>
        <translation>creada por %1</translation>
    </message>
    <message>
        <source>gave way to the others</source>
        <translation>cedió el paso a las demás</translation>
    </message>
    <message>
        <source>its timer of %1</source>
        <translation>su temporizador de %1</translation>
    </message>
    <message>
        <source>its timer</source>
        <translation>su temporizador</translation>
    </message>
    <message>
        <source>the end of %1</source>
        <translation>el final de %1</translation>
    </message>
    <message>
        <source>the end of a task</source>
        <translation>el final de una tarea</translation>
    </message>
    <message>
        <source>a thread</source>
        <translation>un hilo</translation>
    </message>
    <message>
        <source>queue</source>
        <comment>what woke a task</comment>
        <translation>la cola</translation>
    </message>
    <message>
        <source>lock</source>
        <comment>what woke a task</comment>
        <translation>el cerrojo</translation>
    </message>
    <message>
        <source>semaphore</source>
        <comment>what woke a task</comment>
        <translation>el semáforo</translation>
    </message>
    <message>
        <source>event</source>
        <comment>what woke a task</comment>
        <translation>el evento</translation>
    </message>
    <message>
        <source>condition</source>
        <comment>what woke a task</comment>
        <translation>la condición</translation>
    </message>
    <message>
        <source>barrier</source>
        <comment>what woke a task</comment>
        <translation>la barrera</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>la red</translation>
    </message>
    <message>
        <source>the answer of %1</source>
        <translation>la respuesta de %1</translation>
    </message>
    <message>
        <source>a request from outside</source>
        <translation>una petición de fuera</translation>
    </message>
    <message>
        <source>a request of %1</source>
        <translation>una petición de %1</translation>
    </message>
    <message>
        <source>a future</source>
        <translation>un future</translation>
    </message>
    <message>
        <source>the loop</source>
        <translation>el bucle</translation>
    </message>
</context>
<context>
    <name>Scenario</name>
    <message>
        <source>Run %1</source>
        <translation>Ejecución %1</translation>
    </message>
    <message>
        <source>live, %1</source>
        <translation>en vivo, %1</translation>
    </message>
    <message>
        <source>%1, run %2 · %3</source>
        <translation>%1, ejecución %2 · %3</translation>
    </message>
</context>
<context>
    <name>SpokenLanes</name>
    <message>
        <source>%1, for %2</source>
        <translation>%1, desde hace %2</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>FINISHED at 1.000 s</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>not created yet</source>
        <translation>aún no creada</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>WAITING: timer 0.80 s</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>READY, 2nd in line</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>waits for a job</source>
        <translation>espera un trabajo</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>ejecuta %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>RUNNING %1, READY %2, WAITING %3.</source>
        <translation>EN EJECUCIÓN %1, LISTA %2, EN ESPERA %3.</translation>
    </message>
    <message>
        <source>RUNNING %1.</source>
        <translation>EN EJECUCIÓN %1.</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>Tarea %1</translation>
    </message>
    <message>
        <source>Queue %1</source>
        <translation>Cola %1</translation>
    </message>
    <message>
        <source>Jobs in line for pool %1</source>
        <translation>Trabajos en cola del pool %1</translation>
    </message>
    <message>
        <source>Worker %1 of pool %2</source>
        <translation>Trabajador %1 del pool %2</translation>
    </message>
    <message>
        <source>Thread %1</source>
        <translation>Hilo %1</translation>
    </message>
    <message>
        <source>Created by %1.</source>
        <translation>Creada por %1.</translation>
    </message>
    <message>
        <source>At most %1 so far.</source>
        <translation>Como máximo %1 hasta ahora.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>loop polling %1</source>
        <translation>sondeo %1</translation>
    </message>
    <message>
        <source>%1: %2 running, %3 ready, %4 waiting, %5 ended</source>
        <translation>%1: en ejecución %2, listas %3, en espera %4, acabadas %5</translation>
    </message>
    <message>
        <source>%1: %2 running, %3 ready, %4 waiting</source>
        <translation>%1: en ejecución %2, listas %3, en espera %4</translation>
    </message>
    <message>
        <source>ready queue %1</source>
        <translation>cola de listas %1</translation>
    </message>
    <message>
        <source>timers %1</source>
        <translation>temporizadores %1</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>line %1</source>
        <translation>línea %1</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>línea %1 de %2</translation>
    </message>
</context>
<context>
    <name>TaskMarker</name>
    <message>
        <source>program</source>
        <translation>programa</translation>
    </message>
    <message>
        <source>%1, in time.sleep</source>
        <translation>%1, en time.sleep</translation>
    </message>
</context>
<context>
    <name>TaskStory</name>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; at %2.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; en %2.</translation>
    </message>
    <message>
        <source>Not created yet.</source>
        <translation>Aún no creada.</translation>
    </message>
    <message>
        <source>%1, for %2.</source>
        <translation>%1, desde hace %2.</translation>
    </message>
    <message>
        <source>%1, for %2, at line %3.</source>
        <translation>%1, desde hace %2, en la línea %3.</translation>
    </message>
    <message>
        <source>Created at %1 to run &lt;code&gt;%2()&lt;/code&gt;.</source>
        <translation>Creada en %1 para ejecutar &lt;code&gt;%2()&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Created at %1 in line %3 to run &lt;code&gt;%2()&lt;/code&gt;.</source>
        <translation>Creada en %1 en la línea %3 para ejecutar &lt;code&gt;%2()&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Created at %1 by %3 to run &lt;code&gt;%2()&lt;/code&gt;.</source>
        <translation>Creada en %1 por %3 para ejecutar &lt;code&gt;%2()&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Created at %1 by %3 in line %4 to run &lt;code&gt;%2()&lt;/code&gt;.</source>
        <translation>Creada en %1 por %3 en la línea %4 para ejecutar &lt;code&gt;%2()&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>%1: RUNNING %2, READY %3, WAITING %4.</source>
        <translation>%1: EN EJECUCIÓN %2, LISTA %3, EN ESPERA %4.</translation>
    </message>
    <message>
        <source>%1: RUNNING %2, READY %3, WAITING %4 (%5).</source>
        <translation>%1: EN EJECUCIÓN %2, LISTA %3, EN ESPERA %4 (%5).</translation>
    </message>
    <message>
        <source>It raised &lt;code&gt;%1: %2&lt;/code&gt;.</source>
        <translation>Lanzó &lt;code&gt;%1: %2&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>Its result is &lt;code&gt;%1&lt;/code&gt;.</source>
        <translation>Su resultado es &lt;code&gt;%1&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Fue cancelada.</translation>
    </message>
    <message>
        <source>It created %1: %2.</source>
        <translation>Creó %1: %2.</translation>
    </message>
    <message>
        <source>Created at %1 to answer a request from outside.</source>
        <translation>Creada en %1 para responder a una petición de fuera.</translation>
    </message>
    <message>
        <source>Created at %1 to answer a request of %2.</source>
        <translation>Creada en %1 para responder a una petición de %2.</translation>
    </message>
    <message>
        <source>It was asked to cancel at %1 by %2.</source>
        <translation>En %1, %2 pidió cancelarla.</translation>
    </message>
    <message>
        <source>Traceback</source>
        <translation>Traza de la excepción</translation>
    </message>
    <message>
        <source>Awaits</source>
        <translation>Qué espera</translation>
    </message>
    <message>
        <source>Woken and woke</source>
        <translation>Quién la despertó y a quién despertó</translation>
    </message>
    <message>
        <source>Life</source>
        <translation>Vida</translation>
    </message>
    <message>
        <source>What asyncio would say</source>
        <translation>Qué diría asyncio</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>turn %1</source>
        <translation>vuelta %1</translation>
    </message>
    <message>
        <source>%1 turns</source>
        <translation>%1 vueltas</translation>
    </message>
</context>
<context>
    <name>WakeStory</name>
    <message>
        <source>Gave way to the others at %1.</source>
        <translation>Cedió el paso a las demás en %1.</translation>
    </message>
    <message>
        <source>Woken at %1 by the end of %2.</source>
        <translation>Despertada en %1 por el final de %2.</translation>
    </message>
    <message>
        <source>Woken at %1 by its timer of %2.</source>
        <translation>Despertada en %1 por su temporizador de %2.</translation>
    </message>
    <message>
        <source>Woken by %1 at %2, by %3.</source>
        <translation>Despertada por %1 en %2, con %3.</translation>
    </message>
    <message>
        <source>Woken at %1: %2.</source>
        <translation>Despertada en %1: %2.</translation>
    </message>
    <message>
        <source>Woke %1 at %2, by its end.</source>
        <translation>Despertó a %1 en %2, con su final.</translation>
    </message>
    <message>
        <source>Woke %1 at %2.</source>
        <translation>Despertó a %1 en %2.</translation>
    </message>
    <message>
        <source>Woke %1 at %2, by %3.</source>
        <translation>Despertó a %1 en %2, con %3.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%n findings</source>
        <translation>
            <numerusform>%n hallazgo</numerusform>
            <numerusform>%n hallazgos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs wait for a worker of %1, up to %2</source>
        <translation>
            <numerusform>%n trabajo espera a un trabajador de %1, hasta %2</numerusform>
            <numerusform>%n trabajos esperan a un trabajador de %1, hasta %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The await in line %1 needs nothing of an earlier result, yet begins only after it, here and %n times more.</source>
        <translation>
            <numerusform>El await de la línea %1 no necesita nada de un resultado anterior, y sin embargo empieza solo después de él, aquí y %n vez más.</numerusform>
            <numerusform>El await de la línea %1 no necesita nada de un resultado anterior, y sin embargo empieza solo después de él, aquí y %n veces más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each await in the lines %1 needs nothing of an earlier result, yet begins only after it, here and %n times more.</source>
        <translation>
            <numerusform>Ningún await de las líneas %1 necesita nada de un resultado anterior, y sin embargo empieza solo después de él, aquí y %n vez más.</numerusform>
            <numerusform>Ningún await de las líneas %1 necesita nada de un resultado anterior, y sin embargo empieza solo después de él, aquí y %n veces más.</numerusform>
        </translation>
    </message>
    <message>
        <source>thread %1</source>
        <translation>hilo %1</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programa</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>RUNNING %1</source>
        <translation>EJECUTA %1</translation>
    </message>
    <message>
        <source>READY, %1 late</source>
        <translation>LISTA, %1 tarde</translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n tarea</numerusform>
            <numerusform>%n tareas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs</source>
        <translation>
            <numerusform>%n trabajo</numerusform>
            <numerusform>%n trabajos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n paso</numerusform>
            <numerusform>%n pasos</numerusform>
        </translation>
    </message>
    <message>
        <source>READY</source>
        <comment>a task</comment>
        <translation>LISTA</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>EN EJECUCIÓN</translation>
    </message>
    <message>
        <source>WAITING</source>
        <translation>EN ESPERA</translation>
    </message>
    <message>
        <source>polling</source>
        <translation>sondeo</translation>
    </message>
    <message>
        <source>sleeping</source>
        <translation>dormido</translation>
    </message>
    <message>
        <source>BLOCKING THE LOOP</source>
        <translation>BLOQUEA EL BUCLE</translation>
    </message>
    <message>
        <source>QUEUED</source>
        <translation>EN COLA</translation>
    </message>
    <message>
        <source>FINISHED</source>
        <comment>a task</comment>
        <translation>TERMINADA</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <comment>a task</comment>
        <translation>CANCELADA</translation>
    </message>
    <message>
        <source>FAILED (%1)</source>
        <comment>a task</comment>
        <translation>FALLIDA (%1)</translation>
    </message>
    <message>
        <source>FINISHED</source>
        <comment>a job</comment>
        <translation>TERMINADO</translation>
    </message>
    <message>
        <source>CANCELLED</source>
        <comment>a job</comment>
        <translation>CANCELADO</translation>
    </message>
    <message>
        <source>FAILED (%1)</source>
        <comment>a job</comment>
        <translation>FALLIDO (%1)</translation>
    </message>
    <message>
        <source>not in line</source>
        <translation>fuera de la fila</translation>
    </message>
    <message>
        <source>%1st in line</source>
        <translation>%1.ª en la fila</translation>
    </message>
    <message>
        <source>%1nd in line</source>
        <translation>%1.ª en la fila</translation>
    </message>
    <message>
        <source>%1rd in line</source>
        <translation>%1.ª en la fila</translation>
    </message>
    <message>
        <source>%1th in line</source>
        <translation>%1.ª en la fila</translation>
    </message>
    <message>
        <source>BLOCKING THE LOOP %1</source>
        <translation>BLOQUEA EL BUCLE %1</translation>
    </message>
    <message>
        <source>No loop is running.</source>
        <translation>No hay ningún bucle en marcha.</translation>
    </message>
    <message>
        <source>Between two callbacks.</source>
        <translation>Entre dos callbacks.</translation>
    </message>
    <message>
        <source>Polling. Nothing is ready; it sleeps until something wakes it.</source>
        <translation>Sondeo. No hay nada listo; duerme hasta que algo lo despierte.</translation>
    </message>
    <message>
        <source>Polling. A timer is due.</source>
        <translation>Sondeo. Vence un temporizador.</translation>
    </message>
    <message>
        <source>Polling. Nothing is ready; it sleeps until the next timer, in %1.</source>
        <translation>Sondeo. No hay nada listo; duerme hasta el próximo temporizador, dentro de %1.</translation>
    </message>
    <message>
        <source>Running %1.</source>
        <translation>Ejecuta %1.</translation>
    </message>
    <message>
        <source>Running a callback. A timer is due: its task becomes ready.</source>
        <translation>Ejecuta un callback. Vence un temporizador: su tarea pasa a estar lista.</translation>
    </message>
    <message>
        <source>Running a callback. The main task has ended: the loop stops.</source>
        <translation>Ejecuta un callback. La tarea principal ha terminado: el bucle se detiene.</translation>
    </message>
    <message>
        <source>Running %1, which is in %2.</source>
        <translation>Ejecuta %1, que está en %2.</translation>
    </message>
    <message>
        <source>BLOCKING THE LOOP for %1.</source>
        <translation>BLOQUEA EL BUCLE desde hace %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n wait to get: %1</source>
        <translation>
            <numerusform>%n espera para tomar: %1</numerusform>
            <numerusform>%n esperan para tomar: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait to put: %1</source>
        <translation>
            <numerusform>%n espera para poner: %1</numerusform>
            <numerusform>%n esperan para poner: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs wait for a worker</source>
        <translation>
            <numerusform>%n trabajo espera a un trabajador</numerusform>
            <numerusform>%n trabajos esperan a un trabajador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more tasks.</source>
        <translation>
            <numerusform>%n tarea más.</numerusform>
            <numerusform>%n tareas más.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in flight</source>
        <comment>requests</comment>
        <translation>%1 en curso</translation>
    </message>
    <message numerus="yes">
        <source>%n places</source>
        <translation>
            <numerusform>%n lugar</numerusform>
            <numerusform>%n lugares</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>running, %n events</source>
        <translation>
            <numerusform>en ejecución, %n evento</numerusform>
            <numerusform>en ejecución, %n eventos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkerStory</name>
    <message>
        <source>Handed in at %1 by %2.</source>
        <translation>Entregado en %1 por %2.</translation>
    </message>
    <message>
        <source>Handed in at %1 by %2 in line %3.</source>
        <translation>Entregado en %1 por %2 en la línea %3.</translation>
    </message>
    <message>
        <source>&lt;b&gt;RUNNING&lt;/b&gt; since %1, for %2.</source>
        <translation>&lt;b&gt;EN EJECUCIÓN&lt;/b&gt; desde %1, durante %2.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; at %2, after %3.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; en %2, después de %3.</translation>
    </message>
    <message>
        <source>Its result is &lt;code&gt;%1&lt;/code&gt;.</source>
        <translation>Su resultado es &lt;code&gt;%1&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>It raised &lt;code&gt;%1: %2&lt;/code&gt;.</source>
        <translation>Lanzó &lt;code&gt;%1: %2&lt;/code&gt;.</translation>
    </message>
    <message>
        <source>worker %1</source>
        <translation>trabajador %1</translation>
    </message>
    <message>
        <source>pool %1</source>
        <translation>pool %1</translation>
    </message>
    <message>
        <source>It has had no job so far.</source>
        <translation>Todavía no ha tenido ningún trabajo.</translation>
    </message>
    <message>
        <source>One job so far, RUNNING for %1.</source>
        <translation>Un trabajo hasta ahora, EN EJECUCIÓN durante %1.</translation>
    </message>
    <message>
        <source>%1 jobs so far, RUNNING for %2.</source>
        <translation>%1 trabajos hasta ahora, EN EJECUCIÓN durante %2.</translation>
    </message>
    <message>
        <source>Earlier jobs: %1.</source>
        <translation>Trabajos anteriores: %1.</translation>
    </message>
</context>
<context>
    <name>app::CodeArea</name>
    <message>
        <source>Open programs</source>
        <translation>Programas abiertos</translation>
    </message>
    <message>
        <source>cannot run</source>
        <translation>no se puede ejecutar</translation>
    </message>
    <message>
        <source>edited: Run takes it over</source>
        <translation>editado: al ejecutar se adopta</translation>
    </message>
    <message>
        <source>runs in CPython too</source>
        <translation>también en CPython</translation>
    </message>
</context>
<context>
    <name>app::ControlBar</name>
    <message>
        <source>Controls</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Volver al vivo</translation>
    </message>
    <message>
        <source>Follow the run again</source>
        <translation>Seguir de nuevo la ejecución</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Show two programs on one time axis</source>
        <translation>Mostrar dos programas sobre un mismo eje de tiempo</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>From a tenth of the real speed to a hundred times</source>
        <translation>De una décima parte de la velocidad real a cien veces</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Speed %1</source>
        <translation>Velocidad %1</translation>
    </message>
</context>
<context>
    <name>app::Documents</name>
    <message>
        <source>Cannot run: line %1: %2</source>
        <translation>No se puede ejecutar: línea %1: %2</translation>
    </message>
    <message>
        <source>Cannot run: %1</source>
        <translation>No se puede ejecutar: %1</translation>
    </message>
    <message>
        <source>Cannot run.</source>
        <translation>No se puede ejecutar.</translation>
    </message>
    <message>
        <source>Python programs (*.py);;All files (*)</source>
        <translation>Programas de Python (*.py);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Open a program</source>
        <translation>Abrir un programa</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>Save the program</source>
        <translation>Guardar el programa</translation>
    </message>
    <message>
        <source>Python programs (*.py)</source>
        <translation>Programas de Python (*.py)</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>No se guardó</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>Save the changes in %1?</source>
        <translation>¿Guardar los cambios de %1?</translation>
    </message>
    <message>
        <source>Changed on disk</source>
        <translation>Cambiado en el disco</translation>
    </message>
    <message>
        <source>%1 was changed by another program, and here. Which text shall stay?</source>
        <translation>%1 ha cambiado en otro programa y también aquí. ¿Qué texto debe quedar?</translation>
    </message>
    <message>
        <source>Take the File&apos;s</source>
        <translation>Tomar el del archivo</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Conservar el mío</translation>
    </message>
</context>
<context>
    <name>app::MainWindow</name>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <source>Export the figure</source>
        <translation>Exportar la figura</translation>
    </message>
    <message>
        <source>Pictures (*%1)</source>
        <translation>Imágenes (*%1)</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>No se escribió</translation>
    </message>
    <message>
        <source>Export the run for Perfetto</source>
        <translation>Exportar la ejecución para Perfetto</translation>
    </message>
    <message>
        <source>Chrome trace (*.json)</source>
        <translation>Traza de Chrome (*.json)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>No se pudo escribir %1.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>&amp;Marcas</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;Lesson</source>
        <translation>&amp;Lección</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>click a line to go to its moment</source>
        <translation>clic en una línea para ir a su momento</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>The window changes its language when Awaitscope is started again.</source>
        <translation>La ventana cambiará de idioma cuando Awaitscope se inicie de nuevo.</translation>
    </message>
    <message>
        <source>Find a task</source>
        <translation>Buscar una tarea</translation>
    </message>
    <message>
        <source>A part of the task&apos;s name:</source>
        <translation>Una parte del nombre de la tarea:</translation>
    </message>
    <message>
        <source>No task is called “%1”.</source>
        <translation>Ninguna tarea se llama «%1».</translation>
    </message>
    <message>
        <source>With Its Twin</source>
        <translation>Con su gemelo</translation>
    </message>
    <message>
        <source>With “%1”</source>
        <translation>Con «%1»</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <comment>menu</comment>
        <translation>&amp;Ejecución</translation>
    </message>
    <message>
        <source>Size of the T&amp;ype</source>
        <translation>Tamaño de la l&amp;etra</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>Awaitscope ended before these changes were saved: %1</source>
        <translation>Awaitscope terminó antes de guardar estos cambios: %1</translation>
    </message>
    <message>
        <source>Restored, they are in the editor and still not saved.</source>
        <translation>Si se recuperan, estarán en el editor, aún sin guardar.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Ask Again Later</source>
        <translation>Preguntar más tarde</translation>
    </message>
    <message>
        <source>Go to a line</source>
        <translation>Ir a una línea</translation>
    </message>
    <message>
        <source>Line:</source>
        <translation>Línea:</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>E&amp;dición</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Spotlig&amp;ht</source>
        <translation>F&amp;oco</translation>
    </message>
    <message>
        <source>&amp;All Panes</source>
        <translation>&amp;Todos los paneles</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Línea de tiempo</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Código</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>&amp;Salida</translation>
    </message>
    <message>
        <source>&amp;Now, Task, Findings, Events</source>
        <translation>&amp;Ahora, Tarea, Hallazgos, Eventos</translation>
    </message>
    <message>
        <source>P&amp;anes</source>
        <translation>Panele&amp;s</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>? shows the keys</source>
        <translation>? muestra las teclas</translation>
    </message>
    <message>
        <source>Export Trace</source>
        <translation>Exportar traza</translation>
    </message>
    <message>
        <source>Writing %1: %2 MB</source>
        <translation>Escribiendo %1: %2 MB</translation>
    </message>
</context>
<context>
    <name>app::MomentPresenter</name>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>live, %1</source>
        <translation>en vivo, %1</translation>
    </message>
    <message>
        <source>instant</source>
        <translation>al instante</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>semilla %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <translation>Ejecución: %1</translation>
    </message>
    <message>
        <source>stopped reading at %1 %</source>
        <translation>lectura detenida al %1 %</translation>
    </message>
    <message>
        <source>reading the run: %1 %</source>
        <translation>leyendo la ejecución: %1 %</translation>
    </message>
</context>
<context>
    <name>app::PaneDock</name>
    <message>
        <source>Float, move or close this pane</source>
        <translation>Separar, mover o cerrar este panel</translation>
    </message>
    <message>
        <source>Pane %1</source>
        <translation>Panel %1</translation>
    </message>
</context>
<context>
    <name>app::PaneLayout</name>
    <message>
        <source>Every pane is closed or floats.</source>
        <translation>Todos los paneles están cerrados o separados.</translation>
    </message>
    <message>
        <source>Reset the Layout</source>
        <translation>Restablecer la disposición</translation>
    </message>
    <message>
        <source>All panes where they were at the first start</source>
        <translation>Todos los paneles donde estaban la primera vez</translation>
    </message>
</context>
<context>
    <name>app::PaneMenu</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>&amp;Float</source>
        <translation>&amp;Separado</translation>
    </message>
    <message>
        <source>&amp;Move to</source>
        <translation>&amp;Mover</translation>
    </message>
    <message>
        <source>the &amp;Left</source>
        <translation>a la &amp;izquierda</translation>
    </message>
    <message>
        <source>the &amp;Right</source>
        <translation>a la &amp;derecha</translation>
    </message>
    <message>
        <source>the &amp;Top</source>
        <translation>&amp;arriba</translation>
    </message>
    <message>
        <source>the &amp;Bottom</source>
        <translation>a&amp;bajo</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
</context>
<context>
    <name>app::PaneTabs</name>
    <message>
        <source>Panes %1</source>
        <translation>Paneles %1</translation>
    </message>
</context>
<context>
    <name>app::PermissionBar</name>
    <message>
        <source>Network permission</source>
        <translation>Permiso de red</translation>
    </message>
    <message>
        <source>Allow for this run</source>
        <translation>Permitir en esta ejecución</translation>
    </message>
    <message>
        <source>Do not allow</source>
        <translation>No permitir</translation>
    </message>
    <message>
        <source>%1 wants to reach %2. Programs reach only this machine unless you allow others.</source>
        <translation>%1 quiere acceder a %2. Los programas solo acceden a esta máquina, salvo que permita otras.</translation>
    </message>
    <message>
        <source>The program may reach other machines until it ends</source>
        <translation>El programa puede acceder a otras máquinas hasta que acabe</translation>
    </message>
    <message>
        <source>The program gets an error, as if there were no network</source>
        <translation>El programa recibe un error, como si no hubiera red</translation>
    </message>
</context>
<context>
    <name>app::QuestionBar</name>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Run and see</source>
        <translation>Ejecutar y ver</translation>
    </message>
    <message>
        <source>Run the program</source>
        <translation>Ejecutar el programa</translation>
    </message>
</context>
<context>
    <name>app::StatusLabel</name>
    <message>
        <source>At the playhead: %1</source>
        <translation>En el cabezal: %1</translation>
    </message>
</context>
<context>
    <name>figure::FigureDialog</name>
    <message>
        <source>Only the part in view</source>
        <translation>Solo la parte visible</translation>
    </message>
    <message>
        <source>With the playhead</source>
        <translation>Con el cabezal</translation>
    </message>
    <message>
        <source>Export a figure</source>
        <translation>Exportar una figura</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>PNG, a picture</source>
        <translation>PNG, una imagen</translation>
    </message>
    <message>
        <source>SVG, for the web</source>
        <translation>SVG, para la web</translation>
    </message>
    <message>
        <source>PDF, for print</source>
        <translation>PDF, para imprimir</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation>Diapositiva, 16:9</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>Ancho de página</translation>
    </message>
    <message>
        <source>Half a column</source>
        <translation>Media columna</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Print, safe without colour</source>
        <translation>Impresión, válida sin color</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>as the programs are called</source>
        <translation>el de los programas</translation>
    </message>
    <message>
        <source>what the comparison says</source>
        <translation>lo que dice la comparación</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>Si&amp;ze</source>
        <translation>&amp;Tamaño</translation>
    </message>
    <message>
        <source>&amp;Pixels</source>
        <translation>&amp;Píxeles</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Colores</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>&amp;Eje</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>Tít&amp;ulo</translation>
    </message>
    <message>
        <source>&amp;Subtitle</source>
        <translation>&amp;Subtítulo</translation>
    </message>
    <message>
        <source>%1 by %2 pixels</source>
        <translation>%1 por %2 píxeles</translation>
    </message>
    <message>
        <source>%1 by %2 mm</source>
        <translation>%1 por %2 mm</translation>
    </message>
</context>
<context>
    <name>timeline::ComparisonBar</name>
    <message>
        <source>Comparison</source>
        <translation>Comparación</translation>
    </message>
</context>
<context>
    <name>timeline::LaneControl</name>
    <message>
        <source>Fi&amp;lter…</source>
        <translation>Filt&amp;rar…</translation>
    </message>
</context>
<context>
    <name>timeline::LaneFilter</name>
    <message>
        <source>Filter lanes</source>
        <translation>Filtrar carriles</translation>
    </message>
    <message>
        <source>Only tasks whose name contains this, with their creators. Escape shows all.</source>
        <translation>Solo las tareas cuyo nombre contiene esto, con sus creadoras. Escape las muestra todas.</translation>
    </message>
</context>
<context>
    <name>timeline::LaneReader</name>
    <message>
        <source>Lanes</source>
        <translation>Carriles</translation>
    </message>
    <message>
        <source>Up and Down go from lane to lane, Left and Right move the playhead by a step.</source>
        <translation>Arriba y Abajo van de carril en carril, Izquierda y Derecha mueven el cabezal un paso.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>Task main, Two watches</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>timeline::LegendBar</name>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>RUNNING is solid, READY dotted, WAITING hatched with its reason, BLOCKING THE LOOP has a heavy outline</source>
        <translation>EN EJECUCIÓN es macizo, LISTA punteado, EN ESPERA rayado con su motivo, BLOQUEA EL BUCLE tiene un contorno grueso</translation>
    </message>
</context>
<context>
    <name>timeline::Overview</name>
    <message>
        <source>Overview of the run</source>
        <translation>Vista general de la ejecución</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Vista general</translation>
    </message>
    <message>
        <source>The part of the run that is in view. W and S zoom, A and D move, F fits.</source>
        <translation>La parte visible de la ejecución. W y S acercan y alejan, A y D mueven, F ajusta.</translation>
    </message>
</context>
<context>
    <name>timeline::Timeline</name>
    <message>
        <source>Nothing has run yet. Press Run to see every task move.</source>
        <translation>Aún no se ha ejecutado nada. Pulse Ejecutar para ver moverse cada tarea.</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
</context>
<context>
    <name>ui::code::CodePane</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>The program&apos;s text. F6 goes to the next pane.</source>
        <translation>El texto del programa. F6 va al panel siguiente.</translation>
    </message>
</context>
<context>
    <name>ui::code::FindBar</name>
    <message>
        <source>Find in the code</source>
        <translation>Buscar en el código</translation>
    </message>
    <message>
        <source>Found places</source>
        <translation>Lugares encontrados</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Lugar anterior</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Lugar siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>no se encontró</translation>
    </message>
    <message>
        <source>Enter goes to the next place, Escape closes.</source>
        <translation>Intro va al lugar siguiente, Escape cierra.</translation>
    </message>
</context>
<context>
    <name>ui::code::Gutter</name>
    <message>
        <source>Line numbers and tasks</source>
        <translation>Números de línea y tareas</translation>
    </message>
    <message>
        <source>Show the lesson&apos;s metadata</source>
        <translation>Mostrar los metadatos de la lección</translation>
    </message>
    <message>
        <source>Hide the lesson&apos;s metadata</source>
        <translation>Ocultar los metadatos de la lección</translation>
    </message>
    <message>
        <source>The tasks stand at the lines where they are at the playhead.</source>
        <translation>Las tareas están junto a las líneas en las que se encuentran en el cabezal.</translation>
    </message>
</context>
<context>
    <name>ui::findings::FindingPane</name>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Run the program: what is wrong with it, or slow, is told here.</source>
        <translation>Ejecute el programa: aquí se dirá lo que está mal o va lento.</translation>
    </message>
    <message>
        <source>Nothing to report</source>
        <translation>Nada que señalar</translation>
    </message>
    <message>
        <source>Nothing to report so far</source>
        <translation>Nada que señalar por ahora</translation>
    </message>
    <message>
        <source>Looked for: %1 and %2.</source>
        <translation>Se han buscado: %1 y %2.</translation>
    </message>
    <message>
        <source>Enter goes to the moment and the line of a finding.</source>
        <translation>Intro va al momento y a la línea de un hallazgo.</translation>
    </message>
</context>
<context>
    <name>ui::inspector::EventModel</name>
    <message>
        <source>No.</source>
        <translation>N.º</translation>
    </message>
    <message>
        <source>Time, s</source>
        <translation>Tiempo, s</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
</context>
<context>
    <name>ui::inspector::EventPane</name>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Everything that happened, in order. Enter goes to the moment of an event.</source>
        <translation>Todo lo que ocurrió, en orden. Intro va al momento de un evento.</translation>
    </message>
</context>
<context>
    <name>ui::inspector::TaskPane</name>
    <message>
        <source>Task</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>The life of the selected task until the playhead.</source>
        <translation>La vida de la tarea seleccionada hasta el cabezal.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Click a task&apos;s lane, or its name in the code, to read its life. Up and Down in the timeline go from lane to lane.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Haga clic en el carril de una tarea, o en su nombre en el código, para leer su vida. Arriba y Abajo en la línea de tiempo van de carril en carril.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ui::lessons::LessonModel</name>
    <message>
        <source>Recent files</source>
        <translation>Archivos recientes</translation>
    </message>
</context>
<context>
    <name>ui::lessons::LessonPane</name>
    <message>
        <source>No lesson has these words.</source>
        <translation>Ninguna lección tiene estas palabras.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter lessons</source>
        <translation>Filtrar lecciones</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Compare with its twin</source>
        <translation>Comparar con su gemelo</translation>
    </message>
    <message>
        <source>Only lessons with these words; Enter opens the first.</source>
        <translation>Solo lecciones con estas palabras; Intro abre la primera.</translation>
    </message>
    <message>
        <source>Enter opens a lesson.</source>
        <translation>Intro abre una lección.</translation>
    </message>
</context>
<context>
    <name>ui::now::NowPane</name>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>What the event loop holds at the playhead: ready queue, timers, queues, workers.</source>
        <translation>Qué contiene el bucle de eventos en el cabezal: cola de tareas listas, temporizadores, colas, trabajadores.</translation>
    </message>
</context>
<context>
    <name>ui::now::NowView</name>
    <message>
        <source>The loop&apos;s insides at the playhead</source>
        <translation>El interior del bucle en el cabezal</translation>
    </message>
    <message>
        <source>What the loop does, who is ready, which timers run and what the queues hold at the playhead&apos;s moment.</source>
        <translation>Qué hace el bucle, quién está lista, qué temporizadores corren y qué contienen las colas en el momento del cabezal.</translation>
    </message>
    <message>
        <source>The loop</source>
        <translation>El bucle</translation>
    </message>
    <message>
        <source>no loop runs</source>
        <translation>no hay ningún bucle en marcha</translation>
    </message>
    <message>
        <source>Ready queue</source>
        <translation>Cola de tareas listas</translation>
    </message>
    <message>
        <source>empty: nobody waits for a turn</source>
        <translation>vacía: nadie espera turno</translation>
    </message>
    <message>
        <source>Timers, next first</source>
        <translation>Temporizadores, por orden</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>no hay ninguno</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Colas</translation>
    </message>
    <message>
        <source>no queue in this program so far</source>
        <translation>ninguna cola en este programa por ahora</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Trabajadores</translation>
    </message>
    <message>
        <source>no thread pool in this program so far</source>
        <translation>ningún pool de hilos en este programa por ahora</translation>
    </message>
</context>
<context>
    <name>ui::output::OutputPane</name>
    <message>
        <source>Output</source>
        <translation>Salida</translation>
    </message>
    <message>
        <source>Nothing printed so far.</source>
        <translation>Aún no se ha impreso nada.</translation>
    </message>
    <message>
        <source>Run the program: what it prints appears here, each line with its time.</source>
        <translation>Ejecute el programa: lo que imprime aparece aquí, cada línea con su tiempo.</translation>
    </message>
    <message>
        <source>What the program prints, each line with its time. Enter goes to the moment of a line.</source>
        <translation>Lo que imprime el programa, cada línea con su tiempo. Intro va al momento de una línea.</translation>
    </message>
</context>
</TS>
